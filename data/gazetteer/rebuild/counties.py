"""Counties of the United States, from the Census Bureau's boundaries as the npm package us-atlas holds them."""
import json
import math

import shapely.geometry
import shapely.ops

import divisions
import table

# FIPS 5-2 codes of the states and the letters GeoNames files them under.
STATES = dict(zip(
    "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 44 45 "
    "46 47 48 49 50 51 53 54 55 56".split(),
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC "
    "SD TN TX UT VT VA WA WV WI WY".split()))


def arcs(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def ring(indexes, lines):
    points = []
    for i in indexes:
        points += lines[i] if i >= 0 else lines[~i][::-1]
    return points


def shape_of(geometry, lines):
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    outer = [ring(p[0], lines) for p in polygons]
    return shapely.ops.unary_union([shapely.geometry.Polygon(r).buffer(0) for r in outer if len(r) > 3])


def full_name(name, fips):
    state, number = fips[:2], int(fips[2:])
    if state == "22":
        return f"{name} Parish"
    if state == "11" or (state in ("24", "29", "32", "51") and number >= 510):
        return ""  # independent cities: populated places already
    if state == "02":
        return f"{name} Borough"
    if state == "09" and number >= 100:
        return f"{name} Planning Region"
    return f"{name} County"


def rows(file, division_of, people):
    topology = json.load(open(file, encoding="utf-8"))
    lines = list(arcs(topology))
    for geometry in sorted(topology["objects"]["counties"]["geometries"], key=lambda g: g["id"]):
        fips = geometry["id"]
        name = full_name(geometry["properties"]["name"], fips)
        if fips[:2] not in STATES or not name:
            continue
        shape = shape_of(geometry, lines)
        point = shape.centroid
        yield table.row(name, point.x, point.y, "A", "ADM2", "us-census", country="US",
                        alternates=[geometry["properties"]["name"]],
                        admin1=division_of(shape.representative_point().x, shape.representative_point().y, "US"),
                        radius_km=table.number(math.sqrt(divisions.square_km(shape) / math.pi), 0),
                        population=people.get((STATES[fips[:2]], fips[2:]), "") or "")
