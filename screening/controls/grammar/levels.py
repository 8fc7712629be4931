"""What stands after the head of a code: levels of single letters and numbers of one or two digits, by turns."""

from __future__ import annotations

import re
from itertools import pairwise

_LEVEL = re.compile(r"[A-Z]|[0-9]{1,2}")
_REST = re.compile(r"(?:\.?(?:[A-Z]|[0-9]{1,2}))*")


def levels(rest: str, *, repeating: bool = False) -> tuple[str, ...] | None:
    """The levels of a tidy ``rest`` in lower case, such as ("f", "1") for ".F.1" and for "F1"; None when it is no row
    of levels.

    ``repeating``: two numbers may follow each other where a dot parts them. Elsewhere 1.2 is a typing error.
    """
    if not _REST.fullmatch(rest):
        return None
    found = tuple(level.lower() for level in _LEVEL.findall(rest))
    if any(level.startswith("0") for level in found):
        return None
    turns = all(one.isdigit() is not two.isdigit() for one, two in pairwise(found))
    apart = repeating and all(_LEVEL.fullmatch(part) for part in rest.strip(".").split("."))
    return found if turns or apart else None


def dotted(head: str, found: tuple[str, ...]) -> str:
    """The code in one piece: "5A001.f.1"."""
    return ".".join((head, *found))
