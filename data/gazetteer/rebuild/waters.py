"""Rivers as lines and lakes as areas, from Natural Earth as Debian's libmagics++-data holds it."""
import json
import math
import re
import subprocess

import shapely.geometry
import shapely.ops

import divisions
import table

# Upper courses, mouths and other languages' names of rivers that English knows by one name.
ONE_RIVER = {
    "Nile": ["Nile", "Bahr el Jebel (Mountain Nile)", "Albert Nile", "Victoria Nile", "Rosetta Branch", "Damietta Branch"],
    "White Nile": ["El Bahr el Abyad (White Nile)", "Bahr el Jebel (White Nile)"],
    "Blue Nile": ["El Bahr el Azraq (Blue Nile)", "Abay (Blue Nile)", "Abay"],
    "Yangtze": ["Chang Jiang (Yangtze)", "Jinsha (Yangtze)", "Tongtian", "Tuotuo", "Yangtze"],
    "Yellow": ["Huang (Yellow)", "Huang"], "Mekong": ["Mekong", "Lancang (Mekong)", "Za"],
    "Amur": ["Amur", "Heilong Jiang (Amur)"], "Danube": ["Danube", "Donau (Danube)"],
    "Rhine": ["Rhine", "Rhein", "Rhin (Rhein)"], "Congo": ["Congo", "Lualaba (Congo)", "Lualaba"],
    "Amazon": ["Amazonas", "Ucayali"], "Brahmaputra": ["Brahmaputra", "Dihang", "Yarlung (Brahmaputra)", "Maquan (Damqogkanbab)"],
    "Irtysh": ["Irtysh", "Ertis", "Ertix (Irtysh)"], "Euphrates": ["Euphrates", "Al Furat", "Firat"],
    "Tigris": ["Tigris", "Dicle"], "Dnieper": ["Dnipro (Dnieper)", "Dnepre"], "Niagara": ["Niagra"],
    "Salween": ["Salween", "Nu (Salween)", "Nu"], "Irrawaddy": ["Ayeyarwady (Irrawaddy)"], "Tagus": ["Tajo", "Tejo (Tagus)"], "Minho": ["Minho", "Mio"],
    "Douro": ["Duero"], "Tiber": ["Tevere (Tiber)"], "Drava": ["Drau"], "Tisza": ["Tisa"], "Vltava": ["Vitava"],
    "Meuse": ["Maas", "Meuse"], "Moselle": ["Mosel"], "Scheldt": ["Schelde (Steldt)"], "Northern Dvina": ["Svernaya Dvina"],
    "Western Dvina": ["Daugava (Zapadnaya Dvina)"], "Neman": ["Neman (Nemunas)"], "Neris": ["Neris (Vilija)"], "Southern Bug": ["Pivd. Buh"],
    "Seversky Donets": ["Donets"], "Rhône": ["Rhne"], "Garonne": ["Garonne"], "Black Volta": ["Mouhoun (Black Volta)"],
    "White Volta": ["Nakanb? (White Volta)"], "Benue": ["Benue", "B?nou?"], "Senegal": ["S?n?gal"], "Paraná": ["Paran?"],
    "São Francisco": ["S?o Francisco"], "Red (Asia)": ["Hong (Red)"], "Songhua": ["Songhua (Sungari)"],
    "Ussuri": ["Ussuri", "Ussuri (Wusuli)"], "Selenga": ["Selenge (Selenga)"],
    "Kızılırmak": ["Kiz?lirmak"], "Maritsa": ["Evros (Maritsa)"], "Struma": ["Strymnas (Truma)"], "Aras": ["Aras"],
    "Kherlen": ["Herlen (Kerulen)"], "Yenisei": ["Yenisey"], "Ob": ["Ob", "Ob?"], "Susquehanna": ["Susqehanna"],
    "Great Menderes": ["Byk Menderes"], "Orontes": ["Orontes"], "Limpopo": ["Limpopo"], "Mura": ["Mur"],
    "Godavari": ["God?vari"], "Mahanadi": ["Mah?na Nad?"], "Ghaghara": ["Gh?ghara"], "Purus": ["Pur?s"],
    "Tapajós": ["Tapaj?s"], "Japurá": ["Japur?", "Caquet?"], "Marañón": ["Mara??n"], "Mamoré": ["Mamor?"],
    "Guaporé": ["Guapor?"], "Juruá": ["Juru?"], "Bío Bío": ["B?o-B?o"], "Neuquén": ["Neuqu?n"], "Ogooué": ["Ogoou?"],
    "Caroní": ["Caron?"], "Göta älv": ["Gta lv"], "Glomma": ["Glomma (Glma)"], "Pánuco": ["Pnuco"],
    "Black (Vietnam)": ["Da (Black)"], "Karkheh": ["Karkheh"], "Syr Darya": ["Syr Darya"], "Amu Darya": ["Amu Darya"],
}
OTHER_NAMES = {
    "Yangtze": ["Yangtse", "Yangzi", "Chang Jiang"], "Yellow": ["Huang He", "Hwang Ho", "Huang Ho"],
    "Euphrates": ["Al-Furat", "Firat", "الفرات", "Евфрат"], "Tigris": ["Dijla", "Dicle", "دجلة", "Тигр"],
    "Dnieper": ["Dnipro", "Dnepr", "Днепр", "Дніпро"], "Danube": ["Donau", "Duna", "Dunav", "Дунай"],
    "Rhine": ["Rhein", "Rhin"], "Vistula": ["Wisła", "Weichsel", "Visla"], "Oder": ["Odra"], "Elbe": ["Labe"],
    "Don": ["Дон"], "Volga": ["Волга"], "Dniester": ["Dnister", "Dnestr", "Nistru", "Tyras"], "Western Dvina": ["Daugava", "Düna"],
    "Seversky Donets": ["Donets", "Siverskyi Donets", "Northern Donets"], "Neman": ["Niemen", "Memel", "Nemunas"],
    "Tagus": ["Tajo", "Tejo"], "Douro": ["Duero"], "Tiber": ["Tevere"], "Meuse": ["Maas"], "Moselle": ["Mosel"],
    "Scheldt": ["Schelde", "Escaut"], "Salween": ["Thanlwin", "Nu Jiang"], "Irrawaddy": ["Ayeyarwady"],
    "Ganges": ["Ganga"], "Brahmaputra": ["Yarlung Tsangpo"], "Amur": ["Heilong Jiang"], "Yalu": ["Amnok"],
    "Red (Asia)": ["Song Hong"], "Blue Nile": ["Abay"], "Kızılırmak": ["Halys", "Kizilirmak"], "Ebro": ["Iberus"],
    "Po": ["Padus"], "Rhône": ["Rhone", "Rhodanus"], "Aras": ["Araxes", "Araks"], "Amu Darya": ["Oxus"],
    "Syr Darya": ["Jaxartes"], "Great Menderes": ["Maeander", "Meander"], "Jhelum": ["Hydaspes"], "Maritsa": ["Evros", "Hebrus"],
    "Southern Bug": ["Pivdennyi Buh"], "Bug": ["Western Bug"], "Shatt al Arab": ["Shatt al-Arab", "Arvand Rud"],
    "Litani": ["الليطاني", "Leontes"], "Jordan": ["الأردن"], "Nile": ["النيل", "Нил"], "Red": ["Red River of the South"],
    # Names of old, and as books in English write them.
    "Prut": ["Pruth"], "Pripyat": ["Pripet", "Prypiat", "Pripiat"], "Neris": ["Viliya", "Vilia"], "Mureș": ["Maros"],
    "Tisza": ["Theiss", "Tisa", "Tysa"], "Drava": ["Drau", "Drave"], "Vltava": ["Moldau"], "Warta": ["Warthe"],
    "Weser": ["Visurgis"], "Ticino": ["Ticinus"], "Adige": ["Etsch"], "Ofanto": ["Aufidus"], "Durance": ["Druentia"],
    "Guadalquivir": ["Baetis"], "Minho": ["Miño"], "Struma": ["Strymon"], "Haliacmon": ["Aliakmonas"],
    "Sakarya": ["Sangarius", "Sangarios"], "Ceyhan": ["Pyramus"], "Helmand": ["Hirmand"],
    "Harirud": ["Hari Rud", "Tejen"], "Chenab": ["Acesines"], "Ravi": ["Hydraotes"], "Beas": ["Hyphasis"],
    "Yamuna": ["Jumna"], "Ghaghara": ["Gogra"], "Narmada": ["Nerbudda", "Narbada"], "Tapi": ["Tapti"],
    "Krishna": ["Kistna"], "Cauvery": ["Kaveri"], "Sittaung": ["Sittang"], "Chao Phraya": ["Menam"],
    "Xi": ["West River (China)", "Si Kiang"], "Songhua": ["Sungari"], "Nen": ["Nonni"], "Kherlen": ["Kerulen"],
    "Orhon": ["Orkhon"], "Selenga": ["Selenge"], "Yenisei": ["Yenisey", "Enisei"], "Irtysh": ["Irtish", "Ertis"],
    "Zarafshon": ["Zeravshan", "Zarafshan", "Polytimetus"], "Ile": ["Ili River"], "Ural": ["Yaik"],
    "Ruvuma": ["Rovuma"], "Shebele": ["Shabelle", "Shebelle", "Webi Shebeli"],
    "Shabeelle": ["Shabelle", "Webi Shabelle"], "Jubba": ["Juba River"], "Zambezi": ["Zambesi"],
    "Congo": ["Zaire River"], "Tugela": ["Thukela"], "Cunene": ["Kunene"], "Kwango": ["Cuango"],
    "Tekeze": ["Takazze"], "Moulouya": ["Muluya"], "Karkheh": ["Choaspes"], "Murat": ["Arsanias"],
    "Torne": ["Torneå"], "Vuoksi": ["Vuoksa"], "Svir": ["Syväri"], "Loire": ["Liger"], "Seine": ["Sequana"],
    "Marne": ["Matrona"], "Garonne": ["Garumna"], "St. Lawrence": ["Saint Lawrence River"], "Kuban": ["Hypanis"],
    "Neva": ["Нева"],
}
# Words and other places by themselves: these rivers are only found with "River".
PLAIN_WORDS = set("""Back Beaver Bear Bell Black Broad Cedar Churchill Clarence Coco Copper Cooper Don Eel English Exploits
Feather Fox French George Gods Grand Grande Great Green Grey Groundhog Han Hayes Hudi James Kong Main Mara Mei Min Miranda
Mitchell Moose Negro Nelson New Orange Pearl Peace Pearl Pit Po Purificacin Quan Rainy Red Rogue Salmon San Saint Save Severn Slave Snake
Son Song Stewart Swan Tel Trinity Una Verde Victoria White Wind Yi Yellow You Yu Yuan Za Zi Zuo Xi Wu Wei Mun Chi Dan Dam
Bug Buh Nile Ping Ba Ca Bei Dong Gan Hai Huai Huan Jing Lek Liu Luan Mana Mira Mur Nen Nu Ob Oka Olt Or Ou Qin Quan Rong Sana
Aconcagua Barak Chilia Geba Guainía Guárico Kan Kosi Kura Manas Musi Paraguay Piauí Qian Sulina Sió Tom Torne Vaupés
Santa Tana Tone Tuo Ula Xun Ying Yom Yong Zay Albany Delaware Kansas Illinois Ohio Missouri Mississippi Minnesota Wisconsin
Colorado Alabama Tennessee Kentucky Arkansas Connecticut Jordan Congo Niger Senegal Gambia Paraguay Uruguay Suriname Volta
Madison Thompson Platte Anderson Savannah Cumberland Wabash Santee Roanoke Derwent Orange Sabine Darling Murray Fraser Nelson
Winnipeg Ottawa Saskatchewan Columbia Hudson Delaware Potomac Mackenzie Murray Ord Roper Daly Fly Lena Ural Neva Seine Cree
Salado Salinas Chico Bermejo Dulce Tercero Pardo Contas Doce Velhas Branco Apure Meta Santiago Guadiana Segre Usa Tura""".split())
LAKE_NAMES = {
    "Caspian Sea": ["Caspian", "Каспийское море"], "Aral Sea": ["Aral"], "Dead Sea": ["البحر الميت", "ים המלח"],
    "Lake Assad": ["Buhayrat al Asad", "Lake al-Assad", "Euphrates Dam Lake", "بحيرة الأسد"],
    "Sea of Galilee": ["Lake Tiberias", "Kinneret", "Lake Kinneret"], "Lake Baikal": ["Baikal", "Байкал"],
}


# Rivers' names as Natural Earth's copy in libmagics++-data has them, with letters lost, left as "?" or mistaken, and as
# they are written. The language stays the copy's own.
RESTORED = {
    "A?na": "Ayina", "Ajaj?": "Apaporis", "Amgun?": "Amgun", "Anadyr?": "Anadyr", "Aoukal?": "Aoukalé",
    "Argun? (Ergun)": "Argun", "Aripuan?": "Aripuanã", "Atrek (Atrak)": "Atrak", "Bago?": "Bagoé", "Bajang": "Rajang",
    "Balak": "Barak", "Baoul?": "Baoulé", "Bojana (Buna)": "Bojana", "Bol?shaya Kuonamka": "Bolshaya Kuonamka",
    "Bol?shoy Anyuy": "Bolshoy Anyuy", "Bol?shoy Yenisey": "Great Yenisei", "Bol?shoy Yugan": "Bolshoy Yugan",
    "Braco Menor": "Braço Menor", "Bratul Chillia": "Chilia", "Bratul Sfintu Gheorghe": "Sfântu Gheorghe",
    "Bratul Sulina": "Sulina", "Carcara??": "Carcarañá", "Chirrip del Atlntico": "Chirripó", "Copiap?": "Copiapó",
    "Corumba": "Corumbá", "Cuiaba": "Cuiabá", "Dal?lven": "Dalälven", "Di?er Songhua": "Second Songhua",
    "Ferenc Csatorna": "Ferenc Canal", "G?ba": "Geba", "Grande Rivire de la Baleine": "Grande Rivière de la Baleine",
    "Gu?rico": "Guárico", "Guain?a": "Guainía", "Ialomita": "Ialomița", "Ibicu?": "Ibicuí", "Indai?": "Indaiá",
    "Indals?lven": "Indalsälven", "Indragi": "Indragiri", "Iva?": "Ivaí", "Jejui Guazu": "Jejuí Guazú",
    "Jiparan?": "Ji-Paraná", "Juta?": "Jutaí", "K?nes": "Künes", "Kad??": "Kadéï", "Kamanga": "Podkamennaya Tunguska",
    "Klarlven": "Klarälven", "Kokemenjoki": "Kokemäenjoki", "Komo?": "Komoé", "Kr": "Kura", "L?rio": "Lúrio",
    "Luhit": "Lohit", "Lule lv": "Lule älv", "Malyy Yenisey": "Little Yenisei", "Mana": "Kan", "Mamas": "Manas", "Masi": "Musi",
    "Mlzes": "Mélèzes", "Motala strm": "Motala ström", "Mures": "Mureș", "Mytinge": "Myitnge", "Mytitha": "Myittha",
    "Ngounie": "Ngounié", "Nhamund?": "Nhamundá", "Oco?a": "Ocoña", "Ol?kma": "Olyokma", "Olen?k": "Olenyok",
    "Ou?m?": "Ouémé", "Paraiba": "Paraíba do Sul", "Parana?ba": "Paranaíba",
    "Parna?ba": "Parnaíba", "Patsoyoki": "Pasvik", "Pend Orielle": "Pend Oreille", "Piau?": "Piauí",
    "Pribonka": "Péribonka", "Pungu?": "Pungwe", "Purificacin": "Purificación", "R. des Outaouais": "Ottawa",
    "Ro Grande de Matagalpa": "Río Grande de Matagalpa", "Ro Grande de Santiago": "Río Grande de Santiago",
    "San Martin": "San Martín", "Sane": "Saône", "Santa Mara": "Santa María", "Sapt": "Kosi", "Sefid": "Sefid Rud",
    "Severnaya Sos?va": "Northern Sosva", "Sio": "Sió", "Sittong": "Sittaung", "Skelleftelven": "Skellefteälven",
    "Song?acha": "Song'acha", "Soroksari Duna": "Soroksári-Duna", "Stora Lule lv": "Stora Lule älv",
    "Talkeh": "Talkheh", "Tao?er": "Tao'er", "Thj?rs?": "Þjórsá", "Tiet?": "Tietê", "Tom?": "Tom",
    "Tornelven": "Torne", "Uaup?s": "Vaupés", "Verkhniy Yenisey": "Upper Yenisei",
    "W. Branch Susqehanna": "West Branch Susquehanna", "Yanisyoki (Janisjoki)": "Jänisjoki", "Yapacani": "Yapacaní",
    "Za?gya": "Za'gya Zangbo", "Zay?": "Zayü", "Zncara": "Záncara", "ngermanlven": "Ångermanälven",
}
# Stretches of rivers to which the copy gives the name of another: its name, box (west, south, east, north), true name.
MISNAMED = [
    ("Drau", (-1, 42, 3, 46), "Garonne"), ("Drau", (-25, 60, -10, 67), "Þjórsá"),
    ("Buh", (90, 30, 110, 45), "Buha"), ("Rio Rapel", (-72, -33.2, -69, -32.4), "Aconcagua"),
    ("Cuiaba", (-62, -27.3, -54, -17.8), "Paraguay"), ("Cuiaba", (-62, -35, -54, -27.3), "Paraná"),
    ("Quan", (109, 23, 111, 24), "Qian"), ("Rio Negro", (-92, 14, -90, 17), "Chixoy"),
    ("Vorma", (8, 59, 12.5, 60.38), "Glomma"), ("Vorma", (8, 60.9, 10.6, 63), "Gudbrandsdalslågen"),
]


def truly_named(name, shape):
    """The stretches of a river of the copy, each under its own name."""
    for box, right in [(shapely.geometry.box(*box), right) for wrong, box, right in MISNAMED if wrong == name]:
        if shape.intersects(box):
            yield right, shape.intersection(box)
            shape = shape.difference(box)
    if not shape.is_empty:
        yield RESTORED.get(name, name), shape


def features(layer):
    text = subprocess.run(["ogr2ogr", "-f", "GeoJSONSeq", "/vsistdout/", layer], capture_output=True, check=True).stdout
    for line in text.decode("utf-8", "replace").splitlines():
        feature = json.loads(line)
        properties = feature["properties"]
        for name, shape in truly_named(properties["name"], shapely.geometry.shape(feature["geometry"])):
            yield {**properties, "name": name}, shape


def clusters(lines, gap):
    """Groups lines whose boxes lie within `gap` degrees of one another."""
    groups = []
    for line in lines:
        near = [g for g in groups if any(line.distance(other) < gap for other in g)]
        merged = [line] + [other for g in near for other in g]
        groups = [g for g in groups if not any(g is n for n in near)] + [merged]
    return groups


def rivers(folder):
    canonical = {part: name for name, parts in ONE_RIVER.items() for part in parts}
    by_name = {}
    for p, shape in features(f"{folder}/10m/ne_10m_rivers_lake_centerlines.shp"):
        name = table.clean(p["name"] or "")
        name = canonical.get(name, name)
        if not name or "?" in name or p["scalerank"] > 9:
            continue
        by_name.setdefault(name, []).append((p["scalerank"], shape))
    for name in sorted(by_name):
        rank = min(r for r, _ in by_name[name])
        for group in clusters([s for _, s in by_name[name]], 1.5 if rank > 4 else 6):
            yield river(name, group)


def river(name, group):
    group = [part for shape in group for part in getattr(shape, "geoms", [shape])]
    whole = shapely.ops.linemerge(group) if len(group) > 1 else group[0]
    parts = list(getattr(whole, "geoms", [whole]))
    longest = max(parts, key=lambda part: part.length)
    point = longest.interpolate(0.5, normalized=True)
    west, south, east, north = shapely.geometry.MultiLineString(parts).bounds
    radius = math.hypot((east - west) * math.cos(math.radians(point.y)), north - south) * 111.2 / 2
    plain = re.sub(r" \(.*\)", "", name)
    canal = "Canal" in name or "Channel" in name
    others = [] if canal else [f"River {plain}", f"{plain} River"]
    if not canal and plain not in PLAIN_WORDS:
        others.insert(0, plain)
    others += OTHER_NAMES.get(name, [])
    slim = [list(part.simplify(0.02).coords) for part in parts]
    title = name if canal else f"{plain} River"
    return table.row(title, point.x, point.y, "H", "CNL" if canal else "STM", "natural-earth",
                     alternates=others, radius_km=table.number(radius, 0), outline=table.outline("L", slim))


def lakes(folder):
    for p, shape in features(f"{folder}/10m/ne_10m_ocean.shp"):
        name = table.clean(p["name"] or "")
        # The package lost accented letters; what starts in lower case or ends in "Lake" alone is no name.
        if p["featurec_2"] not in ("Lake", "Reservoir", "Alkaline Lake") or not name or "?" in name or not name.isascii():
            continue
        yield lake(name, p, shape)


def lake(name, p, shape):
    point = shape.centroid if shape.contains(shape.centroid) else shape.representative_point()
    others = re.split("[,;]", p["name_alt"] or "") + LAKE_NAMES.get(name, [])
    radius = math.sqrt(divisions.square_km(shape) / math.pi)
    return table.row(name, point.x, point.y, "H", "RSV" if p["featurec_2"] == "Reservoir" else "LK", "natural-earth",
                     alternates=[o for o in others if o.isascii() or o in LAKE_NAMES.get(name, [])],
                     radius_km=table.number(radius, 1 if radius < 10 else 0),
                     outline=table.outline("A", divisions.rings(shape, 0.02)))
