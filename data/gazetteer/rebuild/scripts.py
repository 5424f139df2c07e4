"""Which script a country writes in, and which of many names is the one its people use."""
import difflib
import re
import unicodedata

import icu

ARABIC, CYRILLIC, GREEK, HEBREW = "ARABIC", "CYRILLIC", "GREEK", "HEBREW"
SCRIPT_OF_COUNTRY = {
    **dict.fromkeys("AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE EH IR AF PK".split(), ARABIC),
    **dict.fromkeys("RU UA BY BG RS MK KZ KG TJ MN".split(), CYRILLIC),
    "GR": GREEK, "CY": GREEK, "IL": HEBREW, "CN": "CJK", "TW": "CJK", "HK": "CJK", "MO": "CJK",
    "JP": "CJK", "KR": "HANGUL", "KP": "HANGUL", "TH": "THAI", "GE": "GEORGIAN", "AM": "ARMENIAN",
    "IN": "DEVANAGARI", "NP": "DEVANAGARI", "BD": "BENGALI", "LK": "SINHALA", "MM": "MYANMAR",
    "KH": "KHMER", "LA": "LAO", "ET": "ETHIOPIC",
}
# Letters that other languages of the same script write and this country's does not.
FOREIGN_LETTERS = {
    ARABIC: "پچژگکیۇۆېەڕڵهٔےٹڈہۀ", CYRILLIC: "",
}
FOREIGN_TO = {"RU": "іїєґўјљњћђџқғңөұүһәѓќѕӣӯҷҳ", "UA": "ыэёъўјљњћђџқғңөұүһә", "BY": "їєґиъщјљњћ",
              "BG": "іїєґўыэёјљњћ", "RS": "іїєґўыэёъйщюя", "MK": "іїєґўыэёъйщюяђћ",
              "IR": "", "AF": "", "PK": ""}
# Where many spellings sound alike or the people's name is another one.
NATIVE = {("RU", "Moscow"): "Москва", ("UA", "Kyiv"): "Київ", ("IL", "Jerusalem"): "ירושלים", ("SY", "Latakia"): "اللاذقية",
          ("JP", "Tokyo"): "東京", ("SY", "Aleppo"): "حلب", ("SY", "Ar Raqqah"): "الرقة", ("EG", "Cairo"): "القاهرة",
          ("IQ", "Baghdad"): "بغداد", ("RU", "Saint Petersburg"): "Санкт-Петербург", ("UA", "Odesa"): "Одеса",
          ("UA", "Kharkiv"): "Харків", ("UA", "Lviv"): "Львів", ("KP", "Pyongyang"): "평양", ("TW", "Taipei"): "臺北",
          ("DZ", "Algiers"): "الجزائر", ("LY", "Tripoli"): "طرابلس", ("AF", "Kabul"): "کابل", ("SA", "Riyadh"): "الرياض",
          ("SY", "Damascus"): "دمشق", ("JO", "Amman"): "عمّان", ("LB", "Beirut"): "بيروت", ("BY", "Minsk"): "Мінск",
          ("IR", "Isfahan"): "اصفهان", ("EG", "Suez"): "السويس", ("SD", "El Obeid"): "الأبيض", ("SD", "El Fasher"): "الفاشر",
          ("SD", "Kosti"): "كوستي", ("PK", "Faisalabad"): "فیصل آباد", ("PK", "Quetta"): "کوئٹہ", ("PK", "Multan"): "ملتان"}
to_latin = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")
always_kept = {"LATIN", ARABIC, CYRILLIC, GREEK, HEBREW}


def script_of(text):
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "")
            if name.startswith(("CJK", "HIRAGANA", "KATAKANA")):
                return "CJK"
            return name.split()[0] if name else ""
    return ""


def wanted(text, country):
    script = script_of(text)
    return script in always_kept or script == SCRIPT_OF_COUNTRY.get(country)


def sound(text):
    return re.sub("[^a-z]", "", to_latin.transliterate(text))


def skeleton(text):
    """Consonants, an article taken off."""
    text = re.sub("^(al|ad|an|ar|as|ash|at|az|el)[ -]", "", text.lower())
    return re.sub("(.)\\1", "\\1", re.sub("[aeiouyhw]", "", sound(text)))


def native(name, alternates, country):
    """The alternate in the country's script that sounds most like the canonical name."""
    if (country, name) in NATIVE:
        return NATIVE[country, name]
    script = SCRIPT_OF_COUNTRY.get(country)
    if script is None:
        return ""
    foreign = set(FOREIGN_TO.get(country, FOREIGN_LETTERS.get(script, "")))
    choices = [a for a in alternates if script_of(a) == script and a[0] not in "'’("]
    choices = [a for a in choices if not foreign & set(a.lower())] or choices
    if len(choices) < 2:
        return choices[0] if choices else ""
    want = sound(name)
    consonants = re.sub("[aeiouy]", "", want)

    def likeness(choice):
        heard = sound(choice)
        whole = difflib.SequenceMatcher(None, want, heard).ratio()
        bare = difflib.SequenceMatcher(None, consonants, re.sub("[aeiouy]", "", heard)).ratio()
        return whole + bare - 0.02 * abs(len(choice.split()) - len(name.split()))
    return max(choices, key=likeness)
