"""The acts that criteria rest on: what each is called, where it can be read, and from when to when it is in
force.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from screening import cards

_CARD = Path(__file__).with_name("instruments.yaml")


@dataclass(frozen=True, slots=True)
class Instrument:
    """``reference`` is a CELEX number, or the publisher's own where ``register`` is not EUR-Lex. ``until``:
    first day out of force.
    """

    id: str
    name: str
    register: str
    reference: str
    binding: bool
    since: date
    until: date | None = None

    def in_force(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@cache
def instruments(path: Path = _CARD) -> dict[str, Instrument]:
    """All acts by id. Raises CardError when a row is wrong or an id is given twice."""
    acts = cards.rows(Instrument, path)
    table = {act.id: act for act in acts}
    if len(table) != len(acts):
        raise cards.CardError(path.name, "id", "an id is given twice")
    return table
