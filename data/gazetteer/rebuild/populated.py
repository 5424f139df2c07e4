"""Populated places of the world, from GeoNames' cities500 as the npm package holds it."""
import re

import scripts
import table

CODE_LIKE = re.compile(r"[A-Z0-9]{2,4}")
# Particles that a Latin name may begin with in lower case.
PARTICLE = re.compile(r"(al|el|ad|an|ar|as|ash|at|az|ed|en|er|es|et|ez|la|le|de|'t|'s|s)[- ']")


def keep(alternate, name, country):
    """Not airport codes, pinyin and machine transliterations in lower case, links."""
    if "/" in alternate or "(" in alternate or any(c.isdigit() for c in alternate):
        return False
    if CODE_LIKE.fullmatch(alternate) and alternate != name:
        return False
    if alternate[:1].islower() and scripts.script_of(alternate) == "LATIN" and not PARTICLE.match(alternate):
        return False
    return scripts.wanted(alternate, country)


def places(file, division_of):
    """Rows in the order of GeoNames' ids; `division_of(lon, lat, country)` names the admin-1."""
    rows = []
    for line in open(file, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        name, ascii_name, alternates, country = f[1], f[2], f[3].split(","), f[8]
        lat, lon, code = float(f[4]), float(f[5]), f[7]
        if code in ("PPLX", "STLMT") and int(f[14] or 0) < 5000:
            continue
        kept = [a.strip() for a in alternates if a.strip() and keep(a.strip(), name, country)]
        if ascii_name and ascii_name != name:
            kept.insert(0, ascii_name)
        rows.append(table.row(
            name, lon, lat, f[6], code, "geonames", country=country, alternates=kept,
            native=scripts.native(name, kept, country), population=f[14] if f[14] != "0" else "",
            admin1=division_of(lon, lat, country)))
    return rows
