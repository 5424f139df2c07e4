"""What stands at the end of a name in a list of places and is no part of it on a map."""
import re
import unicodedata

APOSTROPHES = "'’‘`ʼ"
KIND = re.compile(r" (\[.*\]|Shahri|Qishlog[‘’']i)$")  # Mexico's estates, Uzbekistan's towns and villages


def bare(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def without_apostrophe(name, alternates):
    """An apostrophe at the end stands for an accent where an alternate name has one (Spartà for "Sparta'"); else for a soft
    sign or a sound that English does not write. In o‘ and g‘ it is a part of the letter."""
    if name[-1:] not in APOSTROPHES or name[-2:].lower() in ("o‘", "g‘"):
        return name
    kept = name[:-1]
    accented = [a for a in alternates if a != kept and a[:-1] == kept[:-1] and bare(a) == bare(kept)]
    return accented[0] if accented else kept


def plain_end(name, alternates):
    return without_apostrophe(KIND.sub("", name), alternates)
