"""The card of given names that one person bears in neighbouring languages, and of surnames that romanisations part.

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
_PATRONYMIC = re.compile(
    r"(?P<father>.{3,}?)[yij]?[oea](?:(?:v|w|f|u)+[iy](?:ch|c|tch|tsch|cz|t)|(?P<daughter>(?:v|w|u)n[ay]))"
)
_PATRONYMIC_LEAST = 6
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NamesCard:
    """``names``: each row one given name in its spellings; ``surnames``: each row one Chinese or Korean surname."""

    since: date
    set_by: str
    because: str
    names: tuple[tuple[str, ...], ...]
    surnames: tuple[tuple[str, ...], ...]


@cache
def forms(path: Path = _CARD) -> dict[str, frozenset[str]]:
    """Sound of a spelling -> the names it is a form of. Raises CardError when a field is missing or unknown."""
    card = cards.load(NamesCard, path)
    found: dict[str, set[str]] = {}
    for row in card.names:
        for name in row:
            found.setdefault(sound(name), set()).add(row[0])
    for row in card.surnames:
        for name in row:
            found.setdefault(sound(name), set()).add(f"{row[0]} (surname)")
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
