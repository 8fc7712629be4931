"""Compound names of Arabic, written as one word or several: Abdulrahman, Abd al-Rahman; Habibullah; Nizamuddin."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from screening.names.fold import Word

_ARTICLED = re.compile(r"abd[uaeoi](?:l|r|s|d|n|t|z|j|sh|dh)?(?=$|.{3})|abd(?=.{4})")
_GOD = re.compile(r"(.{2,}?)[uoa]ll?ah|(.{3,}?)[uoa]lla")
_FAITH = re.compile(r"(.{3,}?)(?:ou|ei|[ueao])d{1,2}(?:ee|ie|i|y)ne?")
_ARTICLE = "ال"
_AND = "و"
_WHOLE = {
    "الله": "allah", "الدين": "din", "الدین": "din", "عبد": "abd", "ال": "al", "آل": "al", "بن": "bin", "ابن": "bin",
    "إبن": "bin", "ولد": "ould", "أبو": "abu", "ابو": "abu", "أبي": "abu", "ابي": "abu", "بو": "bou", "أم": "umm",
    "ام": "umm", "بنت": "bint", "ذو": "dhu", "آیت": "ayat", "آية": "ayat",
}  # fmt: skip
"""Words and ends of words that every romanisation writes alike."""
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_ENDS = ("الله", "الدين", "الدین")
_ASSIMILATED = re.compile(r"e(?=(ss|tt|rr|nn|dd|zz|chch)\w{3})\w")
"""The article before a letter of the sun, in the French way: Essabar, Ettounsi, Errachidi."""


def unjoined(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with each compound taken apart; a part remembers the word it was typed in."""
    return tuple([part for word in words for part in _parts(word)])


@lru_cache(maxsize=50_000)
def _parts(word: Word) -> tuple[Word, ...]:
    if word.script == "arabic":
        return tuple(_arabic(word))
    texts = _latin(word.text)
    return (word,) if texts == [word.text] else tuple([Word(text, word.as_typed, word.script) for text in texts])


def _latin(text: str) -> list[str]:
    if len(text) < 5 or text in ("allah", "abdel", "abdul", "abdol", "abdal"):
        return ["abd"] if text[:3] == "abd" and len(text) == 5 and text.endswith("l") else [text]
    if servant := _ARTICLED.match(text):
        rest = text[servant.end() :]
        if re.fullmatch(r"l?l?ah?", text[3:].lstrip("uaoei")) or rest in ("lah", "llah", "allah"):
            return ["abd", "allah"]
        return ["abd", *_latin(rest)] if rest else ["abd"]
    if god := _GOD.fullmatch(text):
        return [god[1] or god[2], "allah"]
    if faith := _FAITH.fullmatch(text):
        return [faith[1], "din"]
    if article := _ASSIMILATED.match(text):
        return ["al", text[article.end() :]]
    return [text]


def _arabic(word: Word) -> list[Word]:
    typed = word.as_typed
    if typed in _WHOLE:
        return [Word(_WHOLE[typed], typed, word.script)]
    if typed.startswith("عبدال") and len(typed) > 6:
        return [_written("عبد"), *_arabic(_written(typed[3:]))]
    for end in _ENDS:
        if typed.endswith(end) and len(typed) > len(end) + 1:
            return [_written(typed[: -len(end)]), _written(end)]
    if typed.startswith(_AND + _ARTICLE) and len(typed) > 5:
        return [_written(_AND), *_arabic(_written(typed[1:]))]
    if typed.startswith(_ARTICLE) and len(typed) > 3 and not typed.startswith(_ENDS[0]):
        return [_written(_ARTICLE), _written(typed[2:])]
    return [word]


def _written(typed: str) -> Word:
    return Word(_WHOLE.get(typed) or _NO_LETTER.sub("", anyascii(typed).lower()) or "x", typed, "arabic")
