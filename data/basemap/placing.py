"""Where a name goes on the map and from which zoom level on."""
import math

from osgeo import ogr


def mercator(lat):
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(max(-84, min(84, lat))) / 2)))


def point(lon, lat):
    made = ogr.Geometry(ogr.wkbPoint)
    made.AddPoint_2D(lon, lat)
    return made


def largest_part(geometry):
    parts = [geometry] if geometry.GetGeometryName() == "POLYGON" else \
        [geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]
    return max(parts, key=lambda part: part.GetArea()).Clone()


def area_of(outline):
    """The largest part of an outline as the gazetteer's tables hold it: "A" and rings of "lon lat,…" with ";"
    between them."""
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for ring_text in outline[1:].split(";"):
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for pair in ring_text.split(","):
            lon, lat = pair.split(" ")
            ring.AddPoint_2D(float(lon), float(lat))
        ring.CloseRings()
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        whole.AddGeometry(polygon)
    return largest_part(whole)


def middle(polygon):
    """The point of a grid that lies farthest from the outline (widths count double): room for a name."""
    polygon = polygon.SimplifyPreserveTopology(0.02) or polygon
    west, east, south, north = polygon.GetEnvelope()
    outline = polygon.Boundary()
    best, room = None, -1.0
    for i in range(1, 16):
        for j in range(1, 16):
            spot = point(west + (east - west) * i / 16, south + (north - south) * j / 16)
            if polygon.Contains(spot):
                distance = outline.Distance(spot)
                centred = abs(i / 16 - 0.5) + abs(j / 16 - 0.5)
                score = distance * (1.25 - 0.5 * centred)
                if score > room:
                    best, room = spot, score
    best = best or polygon.PointOnSurface()
    return best.GetX(), best.GetY()


def on_map_width(geometry):
    """Degrees that a square of the same area on the Mercator map is wide."""
    west, east, south, north = geometry.GetEnvelope()
    lat = (south + north) / 2
    return math.sqrt(geometry.GetArea()) / math.sqrt(max(0.1, math.cos(math.radians(lat))))


def zoom_for(width_degrees, letters, pixels_a_letter):
    """The zoom at which a name of so many letters is about as wide as its area."""
    return math.log2(max(4, letters) * pixels_a_letter * 360 / 256 / max(width_degrees, 0.01))


class Neighbours:
    """The places named so far: says from which zoom level on a newcomer stands clear of them."""

    CELL = 0.25    # degrees
    CLEAR = 120.0  # pixels

    def __init__(self):
        self.cells = {}

    def add(self, lon, lat):
        x, y = lon, mercator(lat)
        self.cells.setdefault((int(x // self.CELL), int(y // self.CELL)), []).append((x, y))

    def zoom_alone(self, lon, lat, least):
        """At least `least`."""
        farthest = self.CLEAR * 360 / 256 / 2 ** least
        x, y = lon, mercator(lat)
        nearest = self.nearest(x, y, farthest)
        return max(least, math.log2(self.CLEAR * 360 / 256 / max(nearest, 1e-4)))

    def nearest(self, x, y, farthest):
        column, row = int(x // self.CELL), int(y // self.CELL)
        best = farthest
        for ring in range(int(farthest / self.CELL) + 2):
            if (ring - 1) * self.CELL > best:
                break
            for cell in self.ring(column, row, ring):
                for px, py in self.cells.get(cell, ()):
                    best = min(best, math.hypot(px - x, py - y))
        return best

    @staticmethod
    def ring(column, row, ring):
        if ring == 0:
            yield column, row
            return
        for i in range(-ring, ring + 1):
            yield column + i, row - ring
            yield column + i, row + ring
        for j in range(-ring + 1, ring):
            yield column - ring, row + j
            yield column + ring, row + j
