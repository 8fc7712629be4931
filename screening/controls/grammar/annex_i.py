"""Codes of Annex I as the European Union, the United Kingdom and Norway write them: 5A001.f.1.

Category 0-9, group A-E, three digits of which the first tells the regime, then levels. Source: Annex I to Regulation
(EU) 2021/821; the 500 series by the amendment in force since 15 November 2025.
"""

from __future__ import annotations

import re

from screening.controls.grammar.levels import dotted, levels

LAW = "Annex I to Regulation (EU) 2021/821, which the United Kingdom and Norway number in the same way"
REGIMES = {
    "0": "Wassenaar Arrangement (in Category 0: the trigger list of the Nuclear Suppliers Group)",
    "1": "Missile Technology Control Regime",
    "2": "Nuclear Suppliers Group, dual-use list",
    "3": "Australia Group",
    "4": "Chemical Weapons Convention",
    "5": "controls of the Union without a decision of a regime (since 2025)",
}
"""What the first of the three digits says."""

_BEFORE = re.compile(r"(?:ANNEX\.I|EU|UK|ECCN)\.")
"""Words before a code that change nothing: what is numbered here and in the United States has the same number."""
_HEAD = re.compile(r"([0-9])\.?([A-E])\.?([0-9]{3})(?![0-9])")


def split(tight: str, before: re.Pattern[str] = _BEFORE) -> tuple[str, str] | None:
    """("5A001", ".F.1") of a tidy text that begins with a category, a group and three digits; else None."""
    word = before.match(tight)
    head = _HEAD.match(tight, word.end() if word else 0)
    return ("".join(head.groups()), tight[head.end() :]) if head else None


def parts(tight: str) -> tuple[str, tuple[str, ...]] | None:
    """Head and levels of a tidy text, such as ("5A001", ("f", "1")); None when it is no code of Annex I."""
    cut = split(tight)
    if cut is None or cut[0][2] not in REGIMES:
        return None
    found = levels(cut[1])
    return None if found is None else (cut[0], found)


def normal(tight: str) -> tuple[str, ...]:
    """The code in its normal form, or nothing."""
    found = parts(tight)
    return (dotted(*found),) if found else ()
