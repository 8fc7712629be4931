"""Examples: the rows beside a card that say, in YAML a lawyer can write, what the criterion answers and
when.

A row gives only what matters; the rest of the case is a harmless delivery. The public page shows them, the
tests run every one. All names in examples are invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from screening import cards
from screening.case import Case, EndUse, Item, Party, Route
from screening.criteria.card import Card
from screening.criteria.room import folder_of
from screening.evidence import IN_FORCE, Answer, Evidence, ListState
from screening.finding import Outcome, Severity
from screening.names.hit import Hit

EDITION = "3f" * 32
_DAY = date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class _Party:
    role: str
    name: str
    country: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    description: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class _Hit:
    """``party`` counts the parties of the row from 1."""

    party: int
    listed: str
    score: int


@dataclass(frozen=True, slots=True)
class Given:
    """What a row says of the case. ``lists``: title and state of each list.

    ``wrote``: what the exporter wrote on the free questions; ``asked``: what the exporter chose of a criterion's
    questions, ``answered``: what an officer did; both by question id. ``use``: the end-use statement.
    """

    parties: tuple[_Party, ...] = (_Party("end_user", "Fjordlys Kraftlag", "NO"),)
    items: tuple[_Item, ...] = (_Item("Spare valves for a water works"),)
    origin: str = "DK"
    via: tuple[str, ...] = ()
    destination: str = "NO"
    use: str = "Water supply of the town"
    wrote: tuple[tuple[str, str], ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    answered: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, str], ...] = (("Sample list", IN_FORCE),)
    hits: tuple[_Hit, ...] = ()
    unreadable: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """``says`` names the sentence of the card that the answer uses; ``contains`` are words that must stand
    in it.
    """

    shows: str
    given: Given
    outcome: Outcome
    says: str
    severity: Severity | None = None
    contains: tuple[str, ...] = ()

    def case(self) -> Case:
        given = self.given
        parties = tuple(
            Party(f"p{i}", one.role, one.name, "organisation", one.country, one.address)
            for i, one in enumerate(given.parties, 1)
        )
        items = tuple(
            Item(f"i{i}", one.description, one.code, Decimal(1), "piece", Decimal(1000), "EUR")
            for i, one in enumerate(given.items, 1)
        )
        end_use = EndUse(given.use, (*given.wrote, *given.asked))
        route = Route(given.origin, given.via, given.destination)
        return Case("EXAMPLE", 1, _DAY, parties, items, end_use, route)

    def evidence(self) -> Evidence:
        given = self.given
        lists = tuple(_list(i, title, status) for i, (title, status) in enumerate(given.lists, 1))
        hits = tuple(_hit(hit, given.parties[hit.party - 1]) for hit in given.hits)
        answers = tuple(_answer(question, choice) for question, choice in given.answered)
        return Evidence(lists, hits, tuple(f"p{i}" for i in given.unreadable), _DAY, answers)


def examples(card: Card) -> tuple[Example, ...]:
    """The rows beside ``card``. Raises CardError when one has another shape or names a sentence that is not
    there.
    """
    path = folder_of(card.room) / card.examples
    rows = cards.read(path)
    if not isinstance(rows, list) or not rows:
        raise cards.CardError(path.name, "", "is not a list of examples")
    made = tuple(cards.shape(Example, _row(row), path.name, f"[{i}]") for i, row in enumerate(rows))
    for i, example in enumerate(made):
        if example.says not in dict(card.says):
            raise cards.CardError(path.name, f"[{i}].says", f"{example.says!r} is no sentence of {card.id}")
    return made


def _row(row: Any) -> Any:
    """Rows write tables where the record holds pairs."""
    if not isinstance(row, Mapping) or not isinstance(row.get("given"), Mapping):
        return row
    given = dict(row["given"])
    for field in ("wrote", "asked", "answered", "lists"):
        if isinstance(given.get(field), Mapping):
            given[field] = [[key, value] for key, value in given[field].items()]
    return {**row, "given": given}


def _answer(question: str, choice: str) -> Answer:
    source = "Report of the Sample Observatory"
    return Answer(question, choice, "Read in full.", "user:1", _DAY, source, date(2026, 4, 2))


def _list(number: int, title: str, status: str) -> ListState:
    reason = {IN_FORCE: "", "missing": "no edition was ever taken in", "stale": "the edition is older than it may be"}
    edition = "" if status == "missing" else EDITION
    taken_in_at = None if status == "missing" else datetime(2026, 5, 30, 8, 0, tzinfo=UTC)
    return ListState(f"list-{number}", title, True, status, edition, taken_in_at, reason[status])


def _hit(hit: _Hit, party: _Party) -> Hit:
    sentence = f"“{party.name}” reads like “{hit.listed}”."
    key = f"p{hit.party}"
    return Hit(key, "list-1", EDITION, "7001", hit.listed, party.name, hit.score, (), (), sentence, ())
