"""Which known codes a mistyped one may have meant. An offer, never a correction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from screening.controls.grammar import annex_i, wassenaar
from screening.controls.grammar.levels import dotted

MOST = 3
"""How many are offered: more would be a list to choose from, and not help with a slip of the hand."""

# Typed, or taken by a scanner, for what looks the same: Latin and Cyrillic letters for digits, Cyrillic for Latin.
_DIGITS = str.maketrans("OQОILІ|SZB", "0001111528")
_LETTERS = str.maketrans("АВСЕ8", "ABCEB")


def nearest(tight: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to MOST codes for a tidy text that is no code of Annex I: the slip put right, then known ones like it."""
    spelled = {code.upper(): code for code in known}
    close = get_close_matches(tight[:20], list(spelled), n=MOST, cutoff=0.7)
    return tuple(dict.fromkeys([*_meant(tight, spelled), *(spelled[code] for code in close)]))[:MOST]


def beside(head: str, heads: Sequence[str]) -> tuple[str, ...]:
    """Up to MOST of the known ``heads`` of the same category and group as ``head``, the closest number first.

    The digit of the regime weighs most: 5A099 stands closer to 5A004 than to 5A101.
    """
    same = [one for one in heads if one[:2] == head[:2] and one != head]
    return tuple(sorted(same, key=lambda one: (one[2] != head[2], abs(int(one[2:]) - int(head[2:])), one))[:MOST])


def _meant(tight: str, spelled: dict[str, str]) -> list[str]:
    number = wassenaar.parts(tight)
    if number:
        category, group, place, found = number
        return [dotted(f"{category}{group}{place:03}", found)]
    swapped = _swapped(tight)
    found_head = annex_i.parts(swapped)
    meant = [dotted(*found_head)] if found_head and swapped != tight else []
    if tight[:5] in spelled and (forgotten := annex_i.parts(f"{tight[:5]}.{tight[5:]}")):  # 1C35012, without its dot
        meant.append(dotted(*forgotten))
    return meant


def _swapped(tight: str) -> str:
    """The text with digits where only a digit can stand and Latin letters where only a letter can."""
    head = "".join(one.translate(_LETTERS if place == 1 else _DIGITS) for place, one in enumerate(tight[:5]))
    return head + tight[5:]
