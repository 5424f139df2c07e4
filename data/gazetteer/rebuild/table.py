"""The one table format of data/gazetteer: tab-separated columns under a header line."""
import gzip
import pathlib

COLUMNS = ("name", "native", "alternates", "lon", "lat", "radius_km", "class", "code", "country",
           "admin1", "population", "source", "outline")
FOLDER = pathlib.Path(__file__).resolve().parent.parent


def number(value, digits):
    """Shortest decimal with at most `digits` places."""
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def row(name, lon, lat, feature_class, code, source, **more):
    """A row as a dict; `alternates` is a list of names, empty ones and doubles are dropped."""
    fields = dict.fromkeys(COLUMNS, "")
    fields.update({"name": clean(name), "lon": number(lon, 5), "lat": number(lat, 5),
                   "class": feature_class, "code": code, "source": source})
    alternates = more.pop("alternates", [])
    for key, value in more.items():
        fields[key] = str(value)
    seen = {fields["name"]}
    kept = []
    for other in map(clean, alternates):
        if other and other not in seen:
            seen.add(other)
            kept.append(other)
    fields["alternates"] = "|".join(kept)
    return fields


def clean(text):
    return " ".join(text.replace("|", " ").split())


def supplement_points():
    """Folded own names of the regions, islands, waters and heights of the hand-kept supplements, with their points."""
    points = {}
    for file in sorted(FOLDER.glob("supplement_*.tsv")):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        columns = lines[0].split("\t")
        for line in lines[1:]:
            fields = dict(zip(columns, line.split("\t")))
            if fields["class"] in "LTH" or fields["code"].startswith("RGN"):
                points.setdefault(fields["name"].casefold(), []).append((float(fields["lon"]), float(fields["lat"])))
    return points


def write(file_name, comment, rows):
    """Writes rows in the order given; the same rows give the same bytes."""
    lines = [f"# {line}" for line in comment.splitlines()]
    lines.append("\t".join(COLUMNS))
    lines += ["\t".join(fields[column] for column in COLUMNS) for fields in rows]
    data = ("\n".join(lines) + "\n").encode()
    if file_name.endswith(".gz"):
        data = gzip.compress(data, 9, mtime=0)
    (FOLDER / file_name).write_bytes(data)
    print(f"{file_name}: {len(rows)} rows, {len(data)} bytes")


def outline(kind, parts, digits=2):
    """`kind` A (area, rings) or L (lines); two decimals are about a kilometre."""
    def point(lon, lat):
        return f"{number(lon, digits)} {number(lat, digits)}"
    return kind + ";".join(",".join(point(*p) for p in part) for part in parts)
