"""Numbers of the Wassenaar Arrangement's list of dual-use goods and technologies: 5.A.1.f.1.

Its munitions are numbered like the Union's military list and are read there (``military.py``).
"""

from __future__ import annotations

import re

from screening.controls.grammar.levels import levels

LAW = "the list of dual-use goods and technologies of the Wassenaar Arrangement"

_HEAD = re.compile(r"(?:WA\.)?([1-9])\.([A-E])\.([1-9]|[1-9][0-9])(?![0-9])")


def parts(tight: str) -> tuple[str, str, int, tuple[str, ...]] | None:
    """Category, group, number and levels: ("5", "A", 1, ("f",)); None when it is no such number."""
    head = _HEAD.match(tight)
    if head is None:
        return None
    found = levels(tight[head.end() :])
    return None if found is None else (head[1], head[2], int(head[3]), found)


def normal(tight: str) -> tuple[str, ...]:
    """The number in its normal form, or nothing."""
    found = parts(tight)
    return (".".join((found[0], found[1], str(found[2]), *found[3])),) if found else ()
