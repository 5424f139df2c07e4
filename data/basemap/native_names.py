"""Chooses a place's name in its own script among alternate names that do not say their language."""
import re
import unicodedata

SCRIPTS = {"Arab": "ARABIC", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Hebr": "HEBREW", "Jpan": "CJK",
           "Hans": "CJK", "Hant": "CJK", "Kore": "HANGUL", "Geor": "GEORGIAN", "Armn": "ARMENIAN",
           "Thai": "THAI", "Deva": "DEVANAGARI", "Beng": "BENGALI", "Ethi": "ETHIOPIC",
           "Khmr": "KHMER", "Laoo": "LAO", "Mymr": "MYANMAR", "Sinh": "SINHALA", "Taml": "TAMIL"}
RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
# Cyrillic alphabets of the languages that are a country's main one.
CYRILLIC = {"ru": RUSSIAN + "ё", "be": RUSSIAN + "ёіў", "uk": RUSSIAN + "іїєґ’'", "bg": RUSSIAN,
            "sr": RUSSIAN + "ђјљњћџ", "mk": RUSSIAN + "ѓѕјљњќџ", "kk": RUSSIAN + "ёәғқңөұүһі",
            "ky": RUSSIAN + "ёңөү", "mn": RUSSIAN + "ёөү", "tg": RUSSIAN + "ёғӣқӯҳҷ"}
# What tells another language among those of the Arabic script, and simplified characters. No Arabic word
# begins with a hamza on its chair, holds a round t in its middle, or has three alefs in a row.
FOREIGN = {"ar": r"[پچگژکیىےہەڕێۆڵټډړڤڨڭېۇ]|(^|[\s-])ئ|ة\B|ااا", "fa": r"[كيىةےہٹڈەڕێۆڵ]|(^|[\s-])ئ",
           "ur": r"[كيىةەڕێۆ]|(^|[\s-])ئ", "ja": "[东广冈长门马鸟岛龙滨泽齐县桥静关丰]"}
# How letters sound: consonants alone where the script leaves out vowels.
LATIN = dict(zip(RUSSIAN + "іїєґ", ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n",
                                   "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",
                                   "y", "", "e", "yu", "ya", "i", "i", "ye", "g"]))
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n",
                                              "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"]))
ARABIC = dict(zip("بتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإاگکپچژی",
                  ["b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "",
                   "gh", "f", "q", "k", "l", "m", "n", "h", "", "", "h", "", "", "", "", "", "", "g", "k", "p",
                   "ch", "zh", ""]))
HEBREW = dict(zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת", ["", "b", "g", "d", "h", "", "z", "h", "t", "", "k", "k", "l",
                                                  "m", "m", "n", "n", "s", "", "p", "f", "ts", "ts", "q", "r", "sh",
                                                  "t"]))
LETTERS = {"Cyrl": LATIN, "Grek": GREEK, "Arab": ARABIC, "Hebr": HEBREW}
# Where the rules choose a name of old or of another tongue; by GeoNames id.
EXCEPTIONS = {
    "610612": "Актау", "727011": "София", "281184": "ירושלים", "282615": "نابلس",
    "250441": "عمّان", "7838895": "الرصيفة", "170905": "درعا", "266826": "طرابلس", "267008": "صور", "278913": "النبطية",
    "98182": "بغداد", "99072": "الموصل", "89824": "النجف", "104515": "مكة المكرمة", "105343": "جدة",
    "109223": "المدينة المنورة", "292672": "الشارقة", "287830": "عبري",
    "359796": "السويس", "360995": "الجيزة", "361058": "الإسكندرية", "2210247": "طرابلس", "2507480": "الجزائر",
    "2553604": "الدار البيضاء", "379252": "الخرطوم", "379003": "الأبيض", "379555": "الفاشر", "371760": "كوستي",
    "418863": "اصفهان", "119208": "قم", "144448": "اهواز", "1138958": "کابل",
    "1174872": "کراچی", "1172451": "لاہور", "1176615": "اسلام آباد", "1179400": "فیصل آباد", "1168197": "پشاور",
    "1169825": "ملتان", "1167528": "کوئٹہ", "1183883": "بہاولنگر", "1332083": "بہاولنگر",
}


def script_of(text):
    for letter in text:
        if letter.isalpha():
            return unicodedata.name(letter, "").split(" ")[0]
    return ""


def distance(a, b):
    """Levenshtein."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def is_own(name, language, script):
    letters = set(name.lower()) - set(" -.")
    if any(unicodedata.combining(letter) for letter in letters):
        return False
    if script == "Cyrl":
        return letters <= set(CYRILLIC.get(language, RUSSIAN))
    return language not in FOREIGN or not re.search(FOREIGN[language], name)


def sound_of(name, script):
    letters = LETTERS[script]
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c)) \
        if script in ("Grek", "Arab") else name.lower()
    if script == "Arab":
        bare = re.sub(r"(^|\s)ال", r"\1", bare)
    return "".join(letters.get(letter, letter) for letter in bare)


def plain_sound(name, script):
    """The plain name, without vowels where the script has none."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    if script in ("Arab", "Hebr"):
        plain = re.sub(r"\b(al|ar|as|ash|at|ath|az|an|ad|adh|el)[ -]", "", plain)
        plain = re.sub(r"[aeiouwy'`‘’]", "", plain).replace("c", "k")
    return plain


def native_of(alternates, language, script, plain, province=""):
    """An alternate name in the country's script and language: the province's where it bears the same name,
    else the one that sounds most like the plain name (the fullest of equals), or the first where nothing is known of the sounds."""
    wanted = SCRIPTS.get(script)
    if not wanted:
        return ""
    if script_of(province) == wanted and " " not in province:
        return province
    fitting = [n for n in alternates
               if script_of(n) == wanted and min(len(word) for word in n.split()) > 1]
    own = [n for n in fitting if is_own(n, language, script)] or fitting
    if script in LETTERS and own:
        sound = plain_sound(plain, script)
        return min(own, key=lambda name: (distance(sound_of(name, script), sound), -len(name)))
    return (own or [""])[0]


def first_own(names, language, script):
    """The first of the names that is in a script, and may be in a language where many share it; empty when none is."""
    fitting = (n for n in names if script_of(n) == SCRIPTS.get(script)
               and (script not in ("Arab", "Cyrl") or is_own(n, language, script)))
    return next(fitting, "")
