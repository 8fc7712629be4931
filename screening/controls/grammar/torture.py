"""Numbers of the Anti-Torture Regulation: 2019/125-III.1.2, the goods of its Annexes II (banned), III and IV (licence).

Annexes II and III number their goods alike, so 2.1 alone can be either. Source: Regulation (EU) 2019/125.
"""

from __future__ import annotations

import re

LAW = "the Anti-Torture Regulation (EU) 2019/125, Annexes II to IV"

_ROMAN = {"2": "II", "3": "III", "4": "IV"}
_ACT = r"(?:(?:REGULATION\.|REG\.)?(?:EU\.)?2019\.125\.)"
_NUMBER = r"(?:\.([1-9](?:\.[1-9][0-9]?)?)(?:\.?([A-Z]))?)?"
_ANNEX = re.compile(rf"(?:{_ACT}|{_ACT}?ANNEX\.|HR\.A)(II|III|IV|(?<=ANNEX\.)[234]){_NUMBER}")
_BARE = re.compile(r"([1-4]\.[1-9])")
"""The annexes number their goods with section and place; without the annex that is all there is."""


def normal(tight: str) -> tuple[str, ...]:
    """The number in its normal form: one, two where the annex is not said, or none."""
    if bare := _BARE.fullmatch(tight):
        return (f"2019/125-II.{bare[1]}", f"2019/125-III.{bare[1]}")
    found = _ANNEX.fullmatch(tight)
    if found is None:
        return ()
    annex = _ROMAN.get(found[1], found[1])
    return (".".join(filter(None, (f"2019/125-{annex}", found[2], (found[3] or "").lower()))),)
