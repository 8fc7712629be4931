"""Names from scripts that leave vowels out, against names that write them: what both sides keep are the consonants.

Arabic, Persian and Hebrew letters stand for one or more Latin spellings (ث is th, t or s); a word has one key for each
way to spell it, and two words share their bones when they share a key. Vowels, and the letters that may be vowels
(ا و ي, w, v, y), count only where a word begins. The table is ours, after what romanisation systems disagree about.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice, product

from screening.names.fold import Word
from screening.names.scripts import UNVOWELLED

_LETTERS = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ة": "", "ث": "ts", "ج": "jg", "چ": "c", "ح": "h", "خ": "xhk",
    "د": "d", "ذ": "dzt", "ر": "r", "ز": "z", "ژ": "j", "س": "s", "ش": "c", "ص": "s", "ض": "dz", "ظ": "zdt",
    "غ": "g", "ف": "f", "ق": "kg", "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ہ": "h",
    "ځ": "zj", "څ": "sc", "ښ": "cx", "ړ": "r", "ڑ": "r", "ډ": "d", "ڈ": "d", "ټ": "t", "ٹ": "t", "ڼ": "n", "ڤ": "f",
    "ں": "n", "ھ": "h", "ݣ": "g", "ڭ": "g",
    "ב": ("b", ""), "ג": "g", "ד": "d", "ה": "h", "ז": "z", "ח": "hxc", "ט": "t", "כ": "kxc", "ך": "kxc", "ל": "l",
    "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "פ": "fb", "ף": "fb", "צ": "sz", "ץ": "sz", "ק": "k", "ר": "r",
    "ש": "cs", "ת": "t",
}  # fmt: skip
"""Letter -> the classes of consonant it may be written as; a letter that is not here may be silent or a vowel."""

_TOGETHER = (("טש", "ש"), ("תש", "ש"), ("تش", "چ"))
"""Two letters that stand for the one sound of "ch" in names from elsewhere."""

_SILENT_LAST = "ةهہה"
_FIRST = {"و": "v", "ו": "v", "ي": "ya", "ی": "ya", "י": "ya"}
_VARIANTS = 16
_DOUBLED = re.compile(r"(.)\1+")
_HARD_C = re.compile(r"c(?=[aou])")
_LAST_H = re.compile(r"[aeiou]h$")

_LATIN = tuple(
    (signs, re.compile(pattern), by)
    for signs, pattern, by in (
        (("ch",), r"shch|tsch|sch|tch", "C"),
        (("ts", "tz"), r"ts|tz", "S"),
        (("sh", "ch", "zh"), r"sh|ch|zh", "C"),
        (("kh",), r"kh", "X"),
        (("gh",), r"gh", "g"),
        (("dh",), r"dh", "d"),
        (("dj", "dzh"), r"dj|dzh", "j"),
        (("th",), r"th", "t"),
        (("ph",), r"ph", "f"),
        (("ck", "q"), r"ck|q", "k"),
        (("c",), r"c(?=[eiy])", "s"),
        (("c",), r"c", "k"),
        (("x",), r"x", "ks"),
        (("p",), r"p", "b"),
        (("",), r"(.)\1+", r"\1"),
        (("h",), r"h$", ""),
        (("",), r"^[vw]", "V"),
        (("y",), r"^y", "Y"),
        (("",), r"^[aeiou]", "A"),
        (("",), r"[aeiouyvw]", ""),
        (("",), r"(.)\1+", r"\1"),
    )
)
"""(signs without one of which there is nothing to replace, spelling, what stands for it), in this order."""


def bones(word: Word) -> frozenset[str]:
    """The keys of consonants of a word; two words of which one is unvowelled may be one when they share a key."""
    if word.script in UNVOWELLED:
        return _unvowelled(word.as_typed)
    return _vowelled(word.text)


@lru_cache(maxsize=50_000)
def _vowelled(text: str) -> frozenset[str]:
    """A last h may be written for a vowel; c before a, o, u may have lost its cedilla; Joseph is Yosef."""
    spellings = [text, text.replace("c", "s")] if _HARD_C.search(text) else [text]
    if text.startswith("j"):
        spellings.append(f"y{text[1:]}")
    keys = {_bare(spelling) for spelling in spellings}
    return frozenset(keys | {f"{key}h" for key in keys} if _LAST_H.search(text) else keys)


def _bare(text: str) -> str:
    for signs, pattern, by in _LATIN:
        for sign in signs:
            if sign in text:
                text = pattern.sub(by, text)
                break
    return text.lower()


@lru_cache(maxsize=50_000)
def _unvowelled(typed: str) -> frozenset[str]:
    text = unicodedata.normalize("NFKC", typed)
    for two, one in _TOGETHER:
        text = text.replace(two, one)
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return frozenset()
    silent = len(letters) > 1 and letters[-1] in _SILENT_LAST
    return _spelled(letters[:-1] if silent else letters) | (_spelled(letters) if silent else frozenset())


def _spelled(letters: list[str]) -> frozenset[str]:
    first = _FIRST.get(letters[0]) or _LETTERS.get(letters[0]) or "a"
    rest = [found for char in letters[1:] if (found := _LETTERS.get(char))]
    return frozenset(_DOUBLED.sub(r"\1", "".join(key)) for key in islice(product(first, *rest), _VARIANTS))
