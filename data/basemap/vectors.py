"""Natural Earth's coast, lakes, rivers and borders at three levels of detail, one FlatGeobuf each.

Polygons are cut along a grid of whole degrees so that a reader takes only the cells it shows. Every
coordinate is rounded to 1/65536 of a degree, so an edge whose two ends lie on the same grid line
is a cut and no coast; that holds for the antimeridian and the south pole as well.
"""
import math
import os

from osgeo import gdal, ogr, osr

ogr.UseExceptions()
LEVELS = {"110m": 60, "50m": 20, "10m": 5}  # size of the cells in degrees
TOLERANCE = {"110m": 0.0, "50m": 0.002, "10m": 0.001}  # degrees; the 1:10m data are good to ~500 m
STEPS = 65536  # to a degree, 1.7 m: in binary such numbers end in zeros and pack well
WGS84 = osr.SpatialReference()
WGS84.ImportFromEPSG(4326)
WGS84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)

FIRM = {"International boundary (verify)", "International boundary (Magics)"}
DROPPED = {"Overlay limit", "Lease limit", "Water Indicator"}


def features(file):
    source = ogr.Open(file)
    for feature in source.GetLayer(0):
        if feature.GetGeometryRef() is not None:
            yield feature


def field(feature, name):
    index = feature.GetFieldIndex(name)
    return feature.GetField(index) if index >= 0 else None


def on_grid(degrees):
    return round(degrees * STEPS) / STEPS


def rounded(geometry):
    for part in range(geometry.GetGeometryCount()):
        rounded(geometry.GetGeometryRef(part))
    for i in range(geometry.GetPointCount()):
        geometry.SetPoint_2D(i, on_grid(geometry.GetX(i)), on_grid(geometry.GetY(i)))
    return geometry


def parts(geometry, wanted):
    """The simple geometries of one kind in a collection."""
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == wanted:
        yield geometry
        return
    for i in range(geometry.GetGeometryCount()):
        yield from parts(geometry.GetGeometryRef(i), wanted)


def simplified(geometry, level):
    geometry.FlattenTo2D()
    return geometry.SimplifyPreserveTopology(TOLERANCE[level]) if TOLERANCE[level] else geometry


def cell(x, y, size):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)):
        ring.AddPoint_2D(x + dx * size, y + dy * size)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def cut(geometry, size):
    """Pieces of a polygon, one or more in each cell of the grid that it touches."""
    if not geometry.IsValid():
        geometry = geometry.MakeValid()
    west, east, south, north = geometry.GetEnvelope()
    columns = range(math.floor(west / size), math.ceil(east / size))
    rows = range(math.floor(south / size), math.ceil(north / size))
    if len(columns) * len(rows) <= 1:
        yield from parts(geometry, ogr.wkbPolygon)
        return
    for row in rows:  # a strip first: far cheaper than every cell from the whole
        strip = geometry.Intersection(box(columns.start * size, row * size, columns.stop * size, size))
        if strip is None or strip.IsEmpty():
            continue
        for column in columns:
            piece = strip.Intersection(cell(column * size, row * size, size))
            if piece is not None and not piece.IsEmpty():
                yield from parts(piece, ogr.wkbPolygon)


def box(x, y, right, height):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for px, py in ((x, y), (right, y), (right, y + height), (x, y + height), (x, y)):
        ring.AddPoint_2D(px, py)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


class Writer:
    """A FlatGeobuf file with a spatial index."""

    def __init__(self, folder, name, kind, fields=()):
        file = os.path.join(folder, name + ".fgb")
        if os.path.exists(file):
            os.remove(file)
        self.source = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(file)
        self.layer = self.source.CreateLayer(name, WGS84, kind)
        for field_name, field_type in fields:
            self.layer.CreateField(ogr.FieldDefn(field_name, field_type))

    def add(self, geometry, **values):
        feature = ogr.Feature(self.layer.GetLayerDefn())
        feature.SetGeometryDirectly(rounded(geometry.Clone()))
        for name, value in values.items():
            feature.SetField(name, value)
        self.layer.CreateFeature(feature)


def is_lake(feature):
    return not field(feature, "featurecla")


def polygons(source, folder, name, level, accepted):
    out = Writer(folder, f"{name}_{level}", ogr.wkbPolygon)
    for feature in features(source):
        if accepted(feature):
            shape = simplified(feature.GetGeometryRef().Clone(), level)
            for piece in cut(shape, LEVELS[level]):
                out.add(piece)


def rivers(source, folder, level):
    """`zoom` grows with the rank: the Nile from 2 on, what only a large map shows from 8 on."""
    out = Writer(folder, f"rivers_{level}", ogr.wkbLineString, [("zoom", ogr.OFTReal)])
    for feature in features(source):
        shape = simplified(feature.GetGeometryRef().Clone(), level)
        for line in parts(shape, ogr.wkbLineString):
            out.add(line, zoom=min(8.0, 0.85 * float(field(feature, "scalerank") or 0)))


def borders(source, folder, level):
    firm = Writer(folder, f"borders_{level}", ogr.wkbLineString)
    disputed = Writer(folder, f"disputed_{level}", ogr.wkbLineString)
    for feature in features(source):
        kind = field(feature, "featurecla")
        if kind in DROPPED or field(feature, "type") in DROPPED:
            continue
        shape = simplified(feature.GetGeometryRef().Clone(), level)
        for line in parts(shape, ogr.wkbLineString):
            (firm if kind in FIRM else disputed).add(line)


def on_land(land, geometry):
    """Whether the middle of the line's first part is."""
    line = next(parts(geometry, ogr.wkbLineString))
    middle = ogr.Geometry(ogr.wkbPoint)
    at = line.GetPointCount() // 2
    middle.AddPoint_2D(line.GetX(at), line.GetY(at))
    land.SetSpatialFilter(middle)
    return any(feature.GetGeometryRef() is not None and feature.GetGeometryRef().Contains(middle) for feature in land)


def admin1(source, land_file, folder):
    """Borders of provinces; `zoom` is the web-map zoom from which Natural Earth would show them. Those that bound a
    statistical region too are told apart from the others, and across water they are no borders."""
    land = ogr.Open(land_file)
    out = Writer(folder, "admin1_10m", ogr.wkbLineString, [("zoom", ogr.OFTReal)])
    for feature in features(source):
        statistical = "statistical" in (field(feature, "featurecla") or "")
        if statistical and not on_land(land.GetLayer(0), feature.GetGeometryRef()):
            continue
        shape = simplified(feature.GetGeometryRef().Clone(), "10m")
        for line in parts(shape, ogr.wkbLineString):
            out.add(line, zoom=float(field(feature, "min_zoom") or 0))


def build(magics, folder):
    for level in LEVELS:
        stem = f"{magics}/{level}/ne_{level}_"
        polygons(stem + "land.shp", folder, "land", level, lambda feature: True)
        polygons(stem + "ocean.shp", folder, "lakes", level, is_lake)
        rivers(stem + "rivers_lake_centerlines.shp", folder, level)
        borders(stem + "admin_0_boundary_lines_land.shp", folder, level)
    admin1(f"{magics}/10m/ne_10m_admin_1_states_provinces_lines.shp", f"{magics}/10m/ne_10m_land.shp", folder)
