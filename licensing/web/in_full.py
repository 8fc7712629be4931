"""Codes in what screening wrote, followed by what they stand for: a page's service to its reader.

A frozen sentence stays as it was computed, because a replay compares it letter by letter. Where a page shows it, a
country's name stands before its code, and a list's title before its id. Only what is surely such a code is touched:
"IT" in a sentence is a trade, not Italy.
"""

import re
from functools import cache

from licensing import formats
from screening.lists.cards import load_cards

_COUNTRY = r"[A-Z]{2}"
# A value that is nothing but codes; the word that announces them; a fact's name that ends with one or begins so.
_ONLY_CODES = re.compile(rf"{_COUNTRY}(?:, {_COUNTRY})*")
_IN_WORDS = (
    re.compile(rf"(?<=\bcountry ){_COUNTRY}\b(?!-)"),
    re.compile(rf"(?<=\bcountry other than ){_COUNTRY}(?:, {_COUNTRY})*\b(?!-)"),
    re.compile(rf"(?<=^place of diversion ){_COUNTRY}$"),
    re.compile(rf"^{_COUNTRY}(?=, | Decision | Regulation | resolution )"),
)


def in_full(text: str) -> str:
    """``KZ`` → "Kazakhstan (KZ)", ``list eu-fsf`` → "list European Union … (eu-fsf)"; anything else as it is."""
    if _ONLY_CODES.fullmatch(text):
        return _named(text)
    for pattern in _IN_WORDS:
        text = pattern.sub(lambda found: _named(found[0]), text)
    return _lists().sub(lambda found: f"{_titles()[found[0]]} ({found[0]})", text)


def _named(codes: str) -> str:
    """Each code of a row of codes; one that is no country's stays alone."""
    return ", ".join(_one(code) for code in codes.split(", "))


def _one(code: str) -> str:
    name = formats.country_name(code)
    # The Union has a code in the same table and is no country: its acts are called by it.
    return code if name == code or code == "EU" else f"{name} ({code})"


@cache
def _titles() -> dict[str, str]:
    return {card.id: card.title for card in load_cards()}


@cache
def _lists() -> re.Pattern[str]:
    """The id of a list where it stands as one: not inside another word, nor after its own title."""
    ids = "|".join(re.escape(id) for id in sorted(_titles(), key=len, reverse=True))
    return re.compile(rf"(?<![\w(-])(?:{ids})(?![\w)-])")
