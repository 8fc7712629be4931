"""``CHANGES.md``: what was changed in the rules, when, what officers will notice; and whether a change has no entry.

One entry a day on which a number starts or a card is withdrawn::

    ## 2026-01-01 – new criteria
    - Criteria: EU-03, CO-01
    - Officers will notice: …
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from screening.cards import CardError
from screening.criteria.card import Card
from screening.numbers import Number

FILE = Path(__file__).with_name("CHANGES.md")
_HEAD = re.compile(r"## (\d{4}-\d{2}-\d{2}) – (\S.*)")
_LINE = re.compile(r"- (Criteria|Officers will notice): (\S.*)")


@dataclass(frozen=True, slots=True)
class Entry:
    """``kind``: what sort of change; ``criteria``: ids, or words such as "all"; ``notice``: what officers will see."""

    day: date
    kind: str
    criteria: str
    notice: str


def entries(path: Path = FILE) -> tuple[Entry, ...]:
    """Every entry, the newest first. Raises CardError where a line is none of an entry, or an entry lacks one."""
    made: list[Entry] = []
    for block in re.split(r"^(?=## )", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        made.append(_entry(block, path))
    if [entry.day for entry in made] != sorted((entry.day for entry in made), reverse=True):
        raise CardError(path.name, "", "the newest entry stands first")
    return tuple(made)


def missing(cards: Iterable[Card], others: Iterable[Number], known: Iterable[Entry]) -> tuple[date, ...]:
    """The days on which a house number starts or a card is withdrawn and of which no entry tells.

    ``others``: the numbers that stand on no card.
    """
    every = list(cards)
    days = {number.since for number in (*others, *(number for card in every for number in card.house))}
    days |= {card.withdrawn for card in every if card.withdrawn}
    return tuple(sorted(days - {entry.day for entry in known}))


def _entry(block: str, path: Path) -> Entry:
    head, *lines = [" ".join(line.split()) for line in re.split(r"\n(?=- |\n)", block.strip()) if line.strip()]
    match = _HEAD.fullmatch(head)
    if match is None:
        raise CardError(path.name, head, "is not “## year-month-day – kind of change”")
    said = {}
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None:
            raise CardError(path.name, head, f"“{line[:60]}” is neither “- Criteria:” nor “- Officers will notice:”")
        said[found[1]] = found[2]
    if set(said) != {"Criteria", "Officers will notice"}:
        raise CardError(path.name, head, "names the criteria and says what officers will notice")
    return Entry(date.fromisoformat(match[1]), match[2], said["Criteria"], said["Officers will notice"])
