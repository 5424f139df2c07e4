"""Names of waters for the map: seas by hand and from the gazetteer's table of seas, lakes at the middle of their
areas, rivers along their courses, all with native names by hand. Yields rows as labels.py writes them."""
import gzip
import math
import os
import sys

from osgeo import ogr

import native_names
import placing
import water_names

HERE = os.path.dirname(os.path.abspath(__file__))
GAZETTEER = os.path.join(os.path.dirname(HERE), "gazetteer")
sys.path.insert(0, os.path.join(GAZETTEER, "rebuild"))
import waters as gazetteer_waters  # noqa: E402

# Waters too wide or too vague for one spot on a map, or only a name of old.
VAGUE = {"Atlantic Ocean", "Pacific Ocean", "Western Mediterranean", "Western Pacific", "Turkish Straits",
         "Ironbottom Sound", "Anzac Cove"}
LAKES_IN_DISGUISE = {"Aral Sea", "Dead Sea", "Sea of Galilee", "Issyk-Kul", "Vänern", "Great Bear Lake",
                     "Great Slave Lake"}
# Rivers that are also plain words or colours: a map says "Yellow River".
WITH_RIVER = {"Yellow", "Red", "Black", "White", "Green", "Blue", "Orange", "Pearl", "Snake", "Peace", "Salmon",
              "Rainy", "Feather", "Copper", "Cedar", "Bear", "Beaver", "Eel", "Moose", "Fox", "Grand", "Gods",
              "Broad", "Back", "Great", "Slave", "Wind", "Swan", "French", "English", "Milk", "Powder", "New", "Pit", "Haw",
              "Grey", "Bell", "Rogue", "You"}
LEAST_LAKE_KM = 11       # radius of a disc as large
LEAST_COURSE = 0.4       # degrees: shorter rivers have no room for a name
LEAST_OTHER_COURSE = 2.0  # a second piece of a river that bears the name as well


def by_hand(file):
    with open(file, encoding="utf-8") as rows:
        for row in rows:
            if row.startswith("#"):
                continue
            zoom, until, lon, lat, name, native = row.rstrip("\n").split("\t")
            lake = name.startswith("Lake ") or name in LAKES_IN_DISGUISE
            yield ("lake" if lake else "sea", 3 + float(zoom), float(zoom), float(until), float(lon), float(lat),
                   name, native)


def table_rows(file):
    opened = gzip.open(file, "rt", encoding="utf-8") if file.endswith(".gz") else open(file, encoding="utf-8")
    with opened as rows:
        lines = [line.rstrip("\n").split("\t") for line in rows if not line.startswith("#")]
    for line in lines[1:]:
        yield dict(zip(lines[0], line))


def on_land(land, lon, lat):
    point = placing.point(lon, lat)
    land.SetSpatialFilter(point)
    return any(feature.GetGeometryRef().Contains(point) for feature in land)


def seas(land_file, known, natives):
    """What the gazetteer knows beyond the seas set by hand, where its point lies in the water."""
    source = ogr.Open(land_file)
    for row in table_rows(f"{GAZETTEER}/supplement_seas_and_regions.tsv"):
        name, lon, lat = row["name"], float(row["lon"]), float(row["lat"])
        if row["class"] != "H" or row["code"] not in ("SEA", "GULF", "STRT", "BAY", "CHN", "SD"):
            continue
        if name in known | VAGUE or on_land(source.GetLayer(0), lon, lat):
            continue
        width = 2 * float(row["radius_km"]) / 111.2 / max(0.1, math.cos(math.radians(lat)))
        zoom = max(4.4, placing.zoom_for(width, len(name), 7.0))
        if zoom < 11:
            yield ("sea", 3.5 + zoom, zoom, zoom + 4.5, lon, lat, name, natives.get(name, [""])[0])


def lakes(known, natives):
    for row in table_rows(f"{GAZETTEER}/waters.tsv.gz"):
        if row["code"] not in ("LK", "RSV") or float(row["radius_km"]) < LEAST_LAKE_KM:
            continue
        name = water_names.LAKES.get(row["name"], row["name"])
        if name in known or row["name"] in water_names.LOST_LAKES:
            continue
        area = placing.area_of(row["outline"])
        lon, lat = placing.middle(area)
        zoom = max(4.6, placing.zoom_for(placing.on_map_width(area), len(name), 4.6))
        yield ("lake", 4.5 + zoom, zoom, zoom + 5, lon, lat, name, natives.get(name, [""])[0])


def named_lines(file):
    """Rank and lines of each river under the name that English knows it by."""
    canonical = {part: name for name, parts in gazetteer_waters.ONE_RIVER.items() for part in parts}
    rivers = {}
    for properties, shape in gazetteer_waters.features(file):
        name = properties["name"] or ""
        name = canonical.get(name, name)
        if "(" in name and name not in gazetteer_waters.ONE_RIVER:
            name = name[name.find("(") + 1:].rstrip(")")
        name = " ".join(name.split(" (")[0].split())
        name = water_names.RIVERS.get(name, name)
        if name and name not in water_names.LOST_RIVERS and "?" not in name and properties["scalerank"] <= 9:
            rivers.setdefault(name, []).append((properties["scalerank"], shape))
    return rivers


def courses(shapes):
    """Lines joined end to end, the longest first."""
    lines = [part for shape in shapes for part in getattr(shape, "geoms", [shape])]
    joined = gazetteer_waters.shapely.ops.linemerge(lines) if len(lines) > 1 else lines[0]
    return sorted(getattr(joined, "geoms", [joined]), key=lambda line: -line.length)


def native_waters(file):
    """The names of each water in its shores' scripts."""
    with open(file, encoding="utf-8") as rows:
        pairs = [row.rstrip("\n").split("\t") for row in rows if not row.startswith("#")]
    return {name: names.split("|") for name, names in pairs}


def stretches(line, names, tongue_at):
    """The line cut where another of the names, or none of them, begins to be the shores' own, each piece with that
    name; what is too short for a name goes with the piece before."""
    points = list(line.coords)
    own = [native_names.first_own(names, *tongue_at(*point)) for point in points] if names else [""] * len(points)
    cuts = [0, *(i for i in range(1, len(points)) if own[i] != own[i - 1]), len(points) - 1]
    pieces = []
    for first, last in zip(cuts, cuts[1:]):
        length = sum(math.dist(points[i], points[i + 1]) for i in range(first, last))
        if pieces and (length < LEAST_COURSE or own[first] == pieces[-1][2]):
            pieces[-1][1] = last
        else:
            pieces.append([first, last, own[first]])
    for first, last, native in pieces:
        if last > first:
            yield gazetteer_waters.shapely.geometry.LineString(points[first:last + 1]), native


def rivers(file, tongue_at):
    natives = native_waters(f"{HERE}/rivers.tsv")
    for name, pieces in sorted(named_lines(file).items()):
        title = f"{name} River" if name in WITH_RIVER else name
        lines = courses([shape for _, shape in pieces])
        rank = min(rank for rank, _ in pieces)
        for i, line in enumerate(lines):
            if line.length < (LEAST_OTHER_COURSE if i else LEAST_COURSE):
                break
            for slim, native in stretches(line.simplify(0.008), natives.get(title, []), tongue_at):
                yield from river(title, rank, slim, native)


def river(title, rank, line, native):
    middle = line.interpolate(0.5, normalized=True)
    room = placing.zoom_for(line.length, len(title), 9.0)
    zoom = max(0.85 * rank + 0.4, 3.0 + 0.3 * rank, room)
    if zoom < 10:
        points = ",".join(f"{x:.3f} {y:.3f}" for x, y in line.coords)
        yield ("river", 8 + rank, zoom, 14, middle.x, middle.y, title, native, points)


def names_of_waters(magics, tongue_at):
    """All of them; `tongue_at` tells language and script of the land at longitude and latitude."""
    hand = list(by_hand(f"{HERE}/waters.tsv"))
    known = {row[6] for row in hand}
    still = native_waters(f"{HERE}/still_waters.tsv")
    return [*hand, *seas(f"{magics}/10m/ne_10m_land.shp", known, still), *lakes(known, still),
            *rivers(f"{magics}/10m/ne_10m_rivers_lake_centerlines.shp", tongue_at)]
