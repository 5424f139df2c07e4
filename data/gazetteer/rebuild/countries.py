"""Countries: our table of points, areas and other names, names in other languages from CLDR (npm cldr-localenames-full)."""
import json
import math
import pathlib

import table

DEPENDENT = set("""AI AS AW AX BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF BL MO MP MQ MS NC NF NU PF PM PN
PR RE SH SJ SX TC TF TK UM VG VI WF YT""".split())
# Names in other languages that are other places' names in English: the city of Granada, not Grenada.
ELSEWHERE = {"Germania", "Équateur", "Granada", "Guadalupe", "Santa Lucía", "Moldavia", "Moldávia", "San Martín", "Mauretania", "Norfolk",
             "Santa Elena", "Somali", "Salvador"}
LOCALES = ("fr", "de", "es", "it", "pt", "nl", "pl", "tr", "sv", "ru", "uk", "ar", "fa", "he", "el")


def entries():
    for line in (pathlib.Path(__file__).parent / "countries.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield (line + "\t" * 6).split("\t")[:7]


def territories(cldr, locale):
    file = pathlib.Path(cldr) / "main" / locale / "territories.json"
    if not file.exists():
        return {}
    return json.load(open(file, encoding="utf-8"))["main"][locale]["localeDisplayNames"]["territories"]


def tidy(name):
    return name.replace(" & ", " and ").replace("St. ", "Saint ")


def english_name(names, code):
    fixed = {"HK": "Hong Kong", "MO": "Macau", "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo",
             "MM": "Myanmar", "PS": "Palestine", "TR": "Turkey", "CI": "Ivory Coast", "CZ": "Czech Republic"}
    return fixed.get(code) or tidy(names[code])


def rows(cldr):
    english = territories(cldr, "en")
    languages = {locale: territories(cldr, locale) for locale in LOCALES}
    for code, lon, lat, area, thousands, locale, others in entries():
        own = territories(cldr, locale)
        native = own.get(code, "") if locale != "en" and own.get(code) != code else ""
        names = others.split("|") + [tidy(v) for k, v in english.items() if k.split("-")[0] == code]
        names += [table_names[code] for table_names in languages.values() if table_names.get(code, code) != code]
        names = [name for name in names if name not in ELSEWHERE]
        feature_code = "CONT" if code == "AQ" else "PCLD" if code in DEPENDENT else "TERR" if code == "EH" else "PCLI"
        yield table.row(english_name(english, code), float(lon), float(lat), "A", feature_code, "dateline-countries",
                        country=code, alternates=names, native=native, population=int(thousands) * 1000,
                        radius_km=table.number(math.sqrt(float(area) / math.pi), 0))

