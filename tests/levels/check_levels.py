#!/usr/bin/env python3
"""Holds the includes of src/ to the level table of src/README.md.

Usage: check_levels.py SOURCE_DIR
A table row reads `| level | room | may include | holds |`; "may include" lists rooms, and third-party
libraries after a semicolon; a library marked "(.cpp)" may stand in .cpp files only.
"""
import pathlib
import re
import sys

THIRD_PARTY = {
    "SFML": ("SFML/",), "Dear ImGui": ("imgui",), "GDAL": ("gdal", "ogr", "cpl_"),
    "yaml-cpp": ("yaml-cpp/",), "cmark": ("cmark",), "CLI11": ("CLI/",), "fmt": ("fmt/",),
    "spdlog": ("spdlog/",), "expected": ("tl/expected",), "utf8proc": ("utf8proc",),
    "zlib": ("zlib",), "OpenGL": ("GL/",), "Cairo": ("cairo",), "X11": ("X11/", "xcb/"), "D-Bus": ("dbus/",),
    "nlohmann": ("nlohmann/",),
    "shaping": ("hb", "ft2build", "freetype/", "fribidi", "fontconfig/"),
}


def table(readme):
    rooms = {}
    for line in readme.read_text(encoding="utf-8").splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if len(cells) < 4 or not cells[0].isdigit():
            continue
        own, _, libraries = cells[2].partition(";")
        rooms[cells[1].strip("`")] = {
            "level": int(cells[0]),
            "rooms": set(re.findall(r"`(\w+)`", own)),
            "libraries": {
                part.replace("(.cpp)", "").strip(): "(.cpp)" in part
                for part in libraries.split(",") if part.strip()
            },
        }
    return rooms


def library_of(include):
    for name, prefixes in THIRD_PARTY.items():
        if include.startswith(prefixes):
            return name
    return None


def complaints(source):
    rooms = table(source / "src" / "README.md")
    folders = {p.name for p in (source / "src").iterdir() if p.is_dir()}
    for missing in sorted(folders ^ set(rooms)):
        yield f"src/README.md and src/ disagree about the room '{missing}'"
    for name, room in rooms.items():
        for other in room["rooms"]:
            if rooms[other]["level"] >= room["level"]:
                yield f"src/README.md: {name} may include {other}, which is not below it"
    used = {name: set() for name in rooms}
    for path in sorted((source / "src").rglob("*.[ch]pp")):
        room = rooms.get(path.relative_to(source / "src").parts[0])
        if room is None:
            continue
        where = path.relative_to(source)
        own = where.parts[1]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r'\s*#\s*include\s*["<]([^">]+)[">]', line)
            if not found:
                continue
            include = found.group(1)
            library = library_of(include)
            other = include.split("/")[0]
            used[own].add(library or other)
            if library:
                if library not in room["libraries"]:
                    yield f"{where}:{number}: {own} may not include {library} ({include})"
                elif room["libraries"][library] and path.suffix == ".hpp":
                    yield f"{where}:{number}: {library} belongs in .cpp files here ({include})"
            elif other in rooms and other != own and other not in room["rooms"]:
                yield f"{where}:{number}: {own} may not include {other} ({include})"
    for name, room in rooms.items():
        for right in sorted((room["rooms"] | set(room["libraries"])) - used[name]):
            yield f"src/README.md: {name} may include {right}, and no file of it does"


def main():
    found = list(complaints(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "every include keeps to the level table")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
