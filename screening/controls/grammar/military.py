"""The military lists: ML1 to ML22 with their levels, numbered alike by the European Union, the United Kingdom and the
Wassenaar Arrangement's munitions list.
"""

from __future__ import annotations

import re

from screening.controls.grammar.levels import dotted, levels

LAW = "the military list (Common Position 2008/944/CFSP and the national law that carries it out)"
LAST = 22

_HEAD = re.compile(r"(?:WA\.|EU\.|UK\.)?ML\.?([0-9]{1,2})(?![0-9])")


def number(tight: str) -> int | None:
    """Which category of a military list a tidy text names, whether there is one or not; None when it names none."""
    head = _HEAD.match(tight)
    return int(head[1]) if head else None


def normal(tight: str) -> tuple[str, ...]:
    """The code in its normal form, such as ML10.c, or nothing."""
    head = _HEAD.match(tight)
    if head is None or not 1 <= int(head[1]) <= LAST:
        return ()
    found = levels(tight[head.end() :])
    if found is None or (found and found[0].isdigit()):
        return ()
    return (dotted(f"ML{int(head[1])}", found),)
