"""The grammar of Annex I codes, as the EU, the United Kingdom and Norway write them: 5A001.f.1 and nothing
looser.

Category 0-9, group A-E, three digits of which the first tells the regime, then levels of letters and numbers
by turns. People write them in many ways (5a001F, 5A001.f., 5A001 f 1); ``parse`` brings all of them to one
form, and says what is wrong with a code that is none, because a silent correction of a control code is a
wrong licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

REGIMES = {
    "0": "Wassenaar Arrangement (in Category 0: the trigger list of the Nuclear Suppliers Group)",
    "1": "Missile Technology Control Regime",
    "2": "Nuclear Suppliers Group, dual-use list",
    "3": "Australia Group",
    "4": "Chemical Weapons Convention",
    "5": "controls of the Union without a decision of a regime (since 2025)",
}
"""What the first of the three digits says."""

LENGTH_MAX = 40
"""The longest real code has fewer than 15 characters; a text of thousands is no typing error."""

_HEAD = re.compile(r"([0-9])([A-E])([0-9])([0-9]{2})")
_LEVEL = re.compile(r"[a-z]|[0-9]{1,2}")
_WASSENAAR = re.compile(r"([1-9])\.([A-E])\.([0-9]{1,2})((?:\.[A-Z0-9]{1,2})*)\.?")
_MILITARY = re.compile(r"ML ?[0-9]{1,2}.*")
_UK_NATIONAL = re.compile(r"PL ?[0-9]{4}.*")


class ControlCodeError(ValueError):
    """The text is no Annex I code. ``reason`` says why, ``nearest`` holds the known codes that come closest."""

    def __init__(self, text: str, reason: str, nearest: tuple[str, ...] = ()) -> None:
        shown = text if len(text) <= LENGTH_MAX else text[:LENGTH_MAX] + "…"
        offer = f" Did you mean {' or '.join(nearest)}?" if nearest else ""
        super().__init__(f"“{shown}” is not a control code of Annex I: {reason}.{offer}")
        self.text = text
        self.reason = reason
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Code:
    """A correctly formed code: ``head`` is 5A001, ``levels`` are ("f", "1")."""

    head: str
    levels: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ".".join((self.head, *self.levels))

    @property
    def regime(self) -> str:
        """The regime behind the control, by the digit rule."""
        return REGIMES[self.head[2]]

    def within(self, other: Code) -> bool:
        """True when this code is ``other`` or a level below it."""
        return self.head == other.head and self.levels[: len(other.levels)] == other.levels


def parse(text: str, *, known: Iterable[str] = ()) -> Code:
    """The code that ``text`` means. Raises ControlCodeError with the reason and the nearest of the ``known``
    codes.
    """
    tight = re.sub(r"[\s.\-/()]+", ".", text.strip()).strip(".").upper()
    fault = _fault(text, tight)
    if fault:
        raise ControlCodeError(text, fault, _nearest(tight, tuple(known)))
    head, rest = tight[:5], tight[5:].lower()
    levels = tuple(_LEVEL.findall(rest))
    if "".join(levels) != rest.replace(".", "") or not _by_turns(levels):
        reason = "after the five characters come single letters and numbers by turns, such as 5A001.f.1"
        raise ControlCodeError(text, reason, _nearest(tight, tuple(known)))
    return Code(head, levels)


def _fault(text: str, tight: str) -> str:
    """Why the first five characters are no Annex I code, or ""."""
    if not tight:
        return "nothing is written"
    if len(text) > LENGTH_MAX:
        return f"it has {len(text)} characters and a code has at most {LENGTH_MAX}"
    if _WASSENAAR.fullmatch(tight):
        return "it is written as the Wassenaar Arrangement numbers its list"
    if _MILITARY.fullmatch(tight):
        return "it is a code of the military list, which another law controls"
    if _UK_NATIONAL.fullmatch(tight):
        return "it is a code of the United Kingdom's national list"
    if tight == "EAR99":
        return "it is the word of the United States for items that are on no list"
    head = _HEAD.match(tight)
    if head is None:
        return "a code starts with a digit, a letter from A to E and three digits, such as 5A001"
    if tight[5:6].isdigit():
        return "it has more than three digits in a row"
    if head[3] not in REGIMES:
        return f"no entry of Annex I has {head[3]} as its third character (codes of the United States do)"
    return ""


def _by_turns(levels: tuple[str, ...]) -> bool:
    return all(one.isdigit() is not two.isdigit() for one, two in pairwise(levels))


def _nearest(tight: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Up to three codes: the Wassenaar number or the mistyped letters put right, then the closest known
    ones.
    """
    meant = _meant(tight)
    close = get_close_matches(tight.upper(), [code.upper() for code in known], n=3, cutoff=0.7)
    spelled = {code.upper(): code for code in known}
    return tuple(dict.fromkeys([*meant, *(spelled[code] for code in close)]))[:3]


def _meant(tight: str) -> list[str]:
    wassenaar = _WASSENAAR.fullmatch(tight)
    if wassenaar:
        category, group, number, rest = wassenaar.groups()
        return [f"{category}{group}0{int(number):02}{rest.lower()}"]
    # The letters O and I are typed for the digits 0 and 1 in the places where only a digit can stand.
    swapped = "".join(_digit(c) if place in (0, 2, 3, 4) else c for place, c in enumerate(tight[:5])) + tight[5:]
    return [str(parse(swapped))] if swapped != tight and _is_code(swapped) else []


def _digit(character: str) -> str:
    return {"O": "0", "I": "1", "L": "1"}.get(character, character)


def _is_code(text: str) -> bool:
    try:
        parse(text)
    except ControlCodeError:
        return False
    return True
