"""Populated places of the world, from GeoNames' cities500 as the npm package holds it."""
import collections
import re
import unicodedata

import endings
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


# Cities that English knows by a name other than GeoNames' first.
ENGLISH = {("SY", "Tadmur"): "Palmyra", ("LB", "Soûr"): "Tyre", ("LB", "Saïda"): "Sidon", ("EG", "Luxor"): "Luxor",
           ("SY", "Ar Raqqah"): "Raqqa", ("SY", "Al Ḩasakah"): "Al-Hasakah", ("SY", "As Suwaydā’"): "As-Suwayda"}


def readable(name, country, code, division):
    """The name without the marks of scholarly romanisation; a seat's like its division's where that is a name of it."""
    if (country, name) in ENGLISH:
        return ENGLISH[country, name]
    if scripts.SCRIPT_OF_COUNTRY.get(country) != scripts.ARABIC:
        return name
    plain = re.sub("[‘’ʿʾ'`]", "", "".join(
        c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)))
    if code in ("PPLA", "PPLC") and division and scripts.skeleton(division) == scripts.skeleton(plain):
        return division
    return plain


def divisions_by_code(lines, division_of):
    """For each line the outline that it lies in; a border drawn coarsely does not part a town from the places that
    GeoNames files under the same code, where nearly all of those lie in one outline."""
    drawn = [division_of(float(f[5]), float(f[4]), f[8]) for f in lines]
    counts = collections.defaultdict(collections.Counter)
    for f, division in zip(lines, drawn):
        counts[f[8], f[10]][division] += 1
    settled = {}
    for key, count in counts.items():
        division, share = count.most_common(1)[0]
        if key[1] and share >= 0.85 * count.total():
            settled[key] = division
    return [settled.get((f[8], f[10]), division) for f, division in zip(lines, drawn)]


def places(file, division_of):
    """Rows in the order of GeoNames' ids; `division_of(lon, lat, country)` names the admin-1."""
    rows = []
    lines = [line.rstrip("\n").split("\t") for line in open(file, encoding="utf-8")]
    lines = [f for f in lines if f[7] not in ("PPLX", "STLMT") or int(f[14] or 0) >= 5000]
    for f, division in zip(lines, divisions_by_code(lines, division_of)):
        name, ascii_name, alternates, country = f[1], f[2], f[3].split(","), f[8]
        lat, lon, code = float(f[4]), float(f[5]), f[7]
        kept = [a.strip() for a in alternates if a.strip() and keep(a.strip(), name, country)]
        if ascii_name and ascii_name != name:
            kept.insert(0, ascii_name)
        native = scripts.native(name, kept, country)
        display = endings.plain_end(readable(name, country, code, division), alternates)
        if display != name:
            kept.insert(0, name)
        rows.append(table.row(
            display, lon, lat, f[6], code, "geonames", country=country, alternates=kept,
            native=native, population=f[14] if f[14] != "0" else "", admin1=division))
    return rows
