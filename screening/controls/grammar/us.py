"""Export Control Classification Numbers of the United States: 5A001.f.1, the 600 series, the 9xx numbers, EAR99.

The skeleton is that of Annex I with another meaning of the third character. Source: 15 CFR 738.2(d)(1).
"""

from __future__ import annotations

import re

from screening.controls.grammar.annex_i import split
from screening.controls.grammar.levels import dotted, levels

LAW = "the Commerce Control List of the United States (15 CFR part 774)"
EAR99 = "EAR99"
"""The word for an item that is subject to the regulations and on no list."""

REASONS = {
    "0": "national security, or the Nuclear Suppliers Group",
    "1": "missile technology",
    "2": "nuclear non-proliferation",
    "3": "chemical and biological weapons",
    "5": "national security or foreign policy, as the Department of Commerce decides",
    "6": "the 600 series, munitions that left the munitions list",
    "9": "a control of the United States alone, such as crime control or anti-terrorism",
}
"""What the third character says."""

_BEFORE = re.compile(r"(?:ECCN|US)\.")


def normal(tight: str) -> tuple[str, ...]:
    """The number in its normal form, or nothing."""
    if tight.replace(".", "") == EAR99:
        return (EAR99,)
    cut = split(tight, _BEFORE)
    if cut is None or cut[0][2] not in REASONS:
        return ()
    # The 600 series has paragraphs such as 1A607.f.2.1, where a number stands below a number.
    found = levels(cut[1], repeating=cut[0][2] == "6")
    return () if found is None else (dotted(cut[0], found),)


def alone(code: str) -> bool:
    """True for a control that no regime and no list here carries: 9 in the third place, or in the fourth."""
    return code != EAR99 and "9" in code[2:4]
