"""What makes a hit the same hit again: the party as it was described, and the listed row as it was published.

A verdict on a pair holds until either side changes. The place of a party in a case (its key, its role) is no side.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from screening import plain
from screening.case import Party

_NOTHING: tuple[object, ...] = ("", None, [])


def described(party: Party) -> Party:
    """The party without its place in a case: equal for the same description in any case."""
    return replace(party, key="", role="")


def party_fingerprint(party: Party) -> str:
    """SHA-256 of the party as it was described, in hexadecimal."""
    return hashlib.sha256(plain.text(described(party))).hexdigest()


def row_fingerprint(data: dict[str, Any]) -> str:
    """SHA-256 of a listed row (``lists.entity.to_plain``). Empty fields do not count: a reader that learns a new field
    changes only the rows in which the publisher fills it.
    """
    said = {name: value for name, value in data.items() if value not in _NOTHING}
    return hashlib.sha256(plain.text(said)).hexdigest()
