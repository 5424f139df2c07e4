"""World heights in metres from two coarse public rasters, as one small GeoTIFF with overviews.

Marble's "Atlas" tiles have the detail (2 arc minutes, SRTM and ETOPO) but only 256 greys and JPEG
blocks; ETOPO5 has true metres but only every 5 minutes. Greys become metres by the median height
that ETOPO5 has under each grey; flat ground, where the blocks would show in a hillshade, is smoothed;
the slow part of the result is then replaced by ETOPO5's. Towards the poles, where the columns crowd and
ice sheets are level, rows are smoothed along and heights kept finer: steps would show as streaks.
"""
import numpy as np
from osgeo import gdal, osr

TILE, COLUMNS, ROWS = 675, 16, 8


def read_band(file):
    dataset = gdal.Open(file)  # held: a band does not keep its dataset alive
    return dataset.GetRasterBand(1).ReadAsArray()


def read_greys(folder):
    rows = []
    for r in range(ROWS):
        names = [f"{folder}/{r:06d}/{r:06d}_{c:06d}.jpg" for c in range(COLUMNS)]
        rows.append(np.hstack([read_band(n) for n in names]))
    return np.vstack(rows)


def read_etopo(file):
    """4320 × 2161 nodes, rolled so that the first column lies at 180° W."""
    heights = gdal.Open(f"NETCDF:{file}").ReadAsArray().astype(np.float32)
    return np.roll(heights, heights.shape[1] // 2, axis=1)


def box_blur(a, radius):
    """Mean over a square; the world is round in x, its edges are repeated in y."""
    for axis, mode in ((1, "wrap"), (0, "edge")):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (radius + 1, radius)
        total = np.cumsum(np.pad(a, pad, mode=mode), axis=axis, dtype=np.float64)
        width = 2 * radius + 1
        if axis == 1:
            a = ((total[:, width:] - total[:, :-width]) / width).astype(np.float32)
        else:
            a = ((total[width:] - total[:-width]) / width).astype(np.float32)
    return a


def smooth(a, radius):
    return box_blur(box_blur(a, radius), radius)


def etopo_on_grid(etopo, rows, columns):
    """Bilinear at the centres of rows × columns pixels."""
    y = (np.arange(rows) + 0.5) * (etopo.shape[0] - 1) / rows
    x = (np.arange(columns) + 0.5) * etopo.shape[1] / columns
    y0, x0 = y.astype(int), x.astype(int)
    fy, fx = (y - y0)[:, None].astype(np.float32), (x - x0)[None, :].astype(np.float32)
    x1, y1 = (x0 + 1) % etopo.shape[1], np.minimum(y0 + 1, etopo.shape[0] - 1)
    upper = etopo[y0][:, x0] * (1 - fx) + etopo[y0][:, x1] * fx
    lower = etopo[y1][:, x0] * (1 - fx) + etopo[y1][:, x1] * fx
    return upper * (1 - fy) + lower * fy


def metres_of_grey(greys, etopo):
    """Median ETOPO5 height under each grey, made to rise, gaps filled evenly."""
    known, heights = [], []
    for grey in range(256):
        under = etopo[greys == grey]
        if under.size >= 200:
            known.append(grey)
            heights.append(float(np.median(under)))
    heights = np.maximum.accumulate(np.array(heights))
    table = np.interp(np.arange(256), known, heights)
    return np.convolve(np.pad(table, 2, mode="edge"), np.ones(5) / 5, "valid").astype(np.float32)


POLAR = 60  # degrees of latitude from which on columns lie twice as close as rows and closer
SEEN = 86   # degrees of latitude up to which a Mercator map shows anything


def latitudes(rows):
    return np.abs(90 - (np.arange(rows) + 0.5) * 180 / rows)


def along_rows(metres, radius):
    """Polar rows blurred over as much ground as `radius` pixels are at the equator, not counting what a pixel there spans."""
    blurred = metres.copy()
    lat = latitudes(metres.shape[0])
    for row in np.nonzero(lat > POLAR)[0]:
        reach = min(round(radius * (1 / np.cos(np.radians(lat[row])) - 1)), metres.shape[1] // 8)
        total = np.cumsum(np.pad(metres[row], (reach + 1, reach), mode="wrap"), dtype=np.float64)
        width = 2 * reach + 1
        blurred[row] = (total[width:] - total[:-width]) / width
    return blurred


def heights(greys, etopo5):
    etopo = etopo_on_grid(etopo5, *greys.shape)
    table = metres_of_grey(greys, etopo)
    grey = greys.astype(np.float32)
    fine, coarse = smooth(grey, 1), smooth(grey, 4)
    roughness = np.sqrt(np.maximum(box_blur(grey * grey, 4) - box_blur(grey, 4) ** 2, 0))
    detail = np.clip((roughness - 1.0) / 4.0, 0, 1)
    soft = coarse + (fine - coarse) * detail
    metres = np.interp(soft, np.arange(256), table).astype(np.float32)
    metres += smooth(etopo - metres, 15)
    metres = along_rows(metres, 4) * (1 - detail) + along_rows(metres, 0.5) * detail
    metres[latitudes(metres.shape[0]) > SEEN] = 0
    return np.where(metres < -20, smooth(metres, 4), metres)  # the sea floor is tinted, not shaded


STEPS_BELOW, STEPS_ABOVE, STEPS_POLAR, DEEPEST, HIGHEST = 60, 280, 840, 10800.0, 6200.0


def in_steps(metres):
    """Heights rounded to steps that grow with the height (4 m at 50 m, 35 m at 4000 m; less in polar rows): packs well."""
    below = np.round(np.sqrt(np.clip(-metres / DEEPEST, 0, 1)) * STEPS_BELOW) / STEPS_BELOW
    steps = np.where(latitudes(metres.shape[0]) > POLAR, STEPS_POLAR, STEPS_ABOVE)[:, None].astype(np.float32)
    above = np.round(np.sqrt(np.clip(metres / HIGHEST, 0, 1)) * steps) / steps
    return np.round(above ** 2 * HIGHEST - below ** 2 * DEEPEST).astype(np.int16)


def write(metres, file):
    """The world and two columns more on either side, so that nothing is missing at 180°."""
    rows, columns = metres.shape
    step = 360 / columns
    metres = np.hstack([metres[:, -2:], metres, metres[:, :2]])
    memory = gdal.GetDriverByName("MEM").Create("", columns + 4, rows, 1, gdal.GDT_Int16)
    memory.SetGeoTransform((-180 - 2 * step, step, 0, 90, 0, -180 / rows))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    memory.SetProjection(reference.ExportToWkt())
    memory.GetRasterBand(1).WriteArray(in_steps(metres))
    memory.BuildOverviews("AVERAGE", [2, 4, 8, 16, 32])
    for i in range(memory.GetRasterBand(1).GetOverviewCount()):
        overview = memory.GetRasterBand(1).GetOverview(i)
        overview.WriteArray(in_steps(overview.ReadAsArray().astype(np.float32)))
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=9", "COPY_SRC_OVERVIEWS=YES"]
    gdal.GetDriverByName("GTiff").CreateCopy(file, memory, options=options)


def build(marble_folder, etopo_file, target):
    write(heights(read_greys(marble_folder), read_etopo(etopo_file)), target)
