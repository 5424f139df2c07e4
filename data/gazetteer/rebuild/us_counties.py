"""Counties and parishes of the United States, from the Census Bureau's boundaries as npm's us-atlas
3.0.1 packs them (public domain data, ISC package).

  npm pack us-atlas@3.0.1; unpack; python3 us_counties.py UNPACKED/counties-10m.json
"""
import json
import math
import sys

import table

EARTH_KM = 6371.0088
# Legal endings by state where it is no "County": Census Bureau, names of county equivalents.
PARISHES = {"Louisiana"}
BOROUGHS = {"Alaska"}
MUNICIPIOS = {"Puerto Rico"}


def arcs_of(topology):
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        decoded.append(points)
    return decoded


def rings(geometry, arcs):
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        ring = []
        for index in polygon[0]:
            part = arcs[index] if index >= 0 else arcs[~index][::-1]
            ring += part if not ring else part[1:]
        yield ring


def centroid(ring):
    """Area (signed, square degrees) and centroid of a ring."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        cross = x0 * y1 - x1 * y0
        area += cross
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    if area == 0:
        return 0.0, *ring[0]
    return area / 2, x / (3 * area), y / (3 * area)


def radius_km(lon, lat, ring):
    """Of the disc of equal area: most of the county lies within."""
    area = abs(centroid(ring)[0]) * math.radians(1) ** 2 * EARTH_KM ** 2 * math.cos(math.radians(lat))
    return math.sqrt(area / math.pi)


def ending(state):
    if state in PARISHES:
        return "Parish"
    if state in BOROUGHS:
        return "Borough"
    return "Municipio" if state in MUNICIPIOS else "County"


def main(path):
    topology = json.load(open(path, encoding="utf-8"))
    arcs = arcs_of(topology)
    states = {g["id"]: g["properties"]["name"] for g in topology["objects"]["states"]["geometries"]}
    rows = []
    for county in topology["objects"]["counties"]["geometries"]:
        state = states[county["id"][:2]]
        main_ring = max(rings(county, arcs), key=lambda ring: abs(centroid(ring)[0]))
        _, lon, lat = centroid(main_ring)
        base = county["properties"]["name"]
        # Independent cities ("Alexandria" in Virginia, FIPS 510 and above) are cities already.
        if int(county["id"][2:]) >= 510 or state == "District of Columbia":
            continue
        name = f"{base} {ending(state)}"
        rows.append(table.row(name, lon, lat, "A", "ADM2", "us-census", alternates=[base],
                              country="US", admin1=state,
                              radius_km=table.number(radius_km(lon, lat, main_ring), 0)))
    rows.sort(key=lambda fields: (fields["admin1"], fields["name"]))
    table.write("us_counties.tsv", "Counties of the United States: Census Bureau boundaries (public "
                "domain) as packed in npm us-atlas 3.0.1 (ISC).\nRebuilt by rebuild/us_counties.py.",
                rows)


main(sys.argv[1])
