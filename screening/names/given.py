"""The cards of given names that one person bears in neighbouring languages, and of surnames in several romanisations.

Mikalaevich and Nikolayevich are one patronymic; 陈 is Chen, Chan, Tan and Ting, wherever the family went.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from screening import cards
from screening.names.sound import sound

_CARD = Path(__file__).with_name("given_names.yaml")
_SURNAMES = Path(__file__).with_name("surnames.yaml")
_PATRONYMIC = re.compile(
    r"(?P<father>.{3,}?)[yij]?[oea](?:(?:v|w|f|u)+[iy](?:ch|c|tch|tsch|cz|t)|(?P<daughter>(?:v|w|u)n[ay]))"
)
_PATRONYMIC_LEAST = 6
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NamesCard:
    """``names``: each row one name in its spellings, the first of which it goes by."""

    since: date
    set_by: str
    because: str
    names: tuple[tuple[str, ...], ...]


@cache
def forms(path: Path = _CARD, surnames: Path = _SURNAMES) -> dict[str, frozenset[str]]:
    """Sound of a spelling -> the names it is a form of. Raises CardError when a field is missing or unknown."""
    found: dict[str, set[str]] = {}
    for card, mark in ((path, ""), (surnames, " (surname)")):
        for row in cards.load(NamesCard, card).names:
            for name in row:
                found.setdefault(sound(name), set()).add(row[0] + mark)
    return {text: frozenset(names) for text, names in found.items()}


@lru_cache(maxsize=50_000)
def given_names(text: str) -> frozenset[str]:
    """The names of which a folded word is a form; of "Mikalaevich", the father's name and the ending."""
    known = forms()
    if found := known.get(sound(text)):
        return found
    if len(text) >= _PATRONYMIC_LEAST and text[-1] in "chtzay" and (patronymic := _PATRONYMIC.fullmatch(text)):
        father, ending = patronymic["father"], "-vna" if patronymic["daughter"] else "-vich"
        for name in (father, father + "y", father + "i", father + "a"):
            if found := known.get(sound(name)):
                return frozenset(one + ending for one in found)
    return _NONE
