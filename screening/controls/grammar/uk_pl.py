"""Codes of the United Kingdom's own controls: PL5001, PL9013.a. Source: Schedules 2 and 3 to the Export Control Order
2008.
"""

from __future__ import annotations

import re

from screening.controls.grammar.levels import dotted, levels

LAW = "the national controls of the United Kingdom (Export Control Order 2008, Schedules 2 and 3)"

_HEAD = re.compile(r"(?:UK\.)?PL\.?([0-9]{4})(?![0-9])")


def normal(tight: str) -> tuple[str, ...]:
    """The code in its normal form, or nothing."""
    head = _HEAD.match(tight)
    found = levels(tight[head.end() :]) if head else None
    return () if head is None or found is None else (dotted(f"PL{head[1]}", found),)
