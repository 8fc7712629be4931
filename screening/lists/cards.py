"""The cards of the lists: who publishes one, on what ground it is used, how old and how large it may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from screening import cards
from screening.cards import Problem
from screening.lists.formats.registry import FORMATS, Format

FOLDER = Path(__file__).with_name("cards")


class UnknownList(LookupError):
    """No card has this id."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Fewest and most rows that an edition may have: a list that shrinks or swells beyond them is refused."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Card:
    """One list. ``addresses``: file name in lower case -> where its publisher keeps it; "" for all where it has none.

    ``rows``: what is counted -> its bounds; where a format reads many files, a file's rows may be bounded by its name.
    ``required``: no case is cleared while the list is not in force. ``most_change_percent``: an edition whose rows
    shrank or grew by more, against the edition in force, waits for a person.
    """

    id: str
    title: str
    publisher: str
    addresses: Mapping[str, str]
    licence: str
    legal_basis: str
    required: bool
    format: str
    refresh_hours: int
    stale_after_hours: int
    largest_file_bytes: int
    rows: Mapping[str, Bounds]
    most_change_percent: int = 20

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files that make an edition."""
        return tuple(self.addresses)

    @property
    def by_hand(self) -> bool:
        """Whether nobody publishes it at an address: it is taken in from files only."""
        return not any(self.addresses.values())

    @property
    def stale_after(self) -> timedelta:
        return timedelta(hours=self.stale_after_hours)


@cache
def load_cards(folder: Path = FOLDER) -> tuple[Card, ...]:
    """Every card, by id. Raises CardError naming file and field."""
    return cards.room(Card, folder, _problems)


def card_of(list_id: str) -> Card:
    """The card of a list; UnknownList when there is none."""
    for card in load_cards():
        if card.id == list_id:
            return card
    known = ", ".join(card.id for card in load_cards())
    raise UnknownList(f"There is no list “{list_id}”. Known lists: {known}.")


def _problems(path: Path, card: Card) -> Iterator[Problem]:
    yield from _own_problems(path, card)
    yield from _format_problems(card)


def _own_problems(path: Path, card: Card) -> Iterator[Problem]:
    yield "id", card.id != path.stem, f"is not the name of the file, {path.stem}"
    secure = card.by_hand or all(address.startswith("https://") for address in card.addresses.values())
    yield "addresses", not secure, "must all begin with https://"
    lower = all(name == name.lower() for name in card.files)
    yield "addresses", not lower, "must name files in lower case, as intake does"
    yield "refresh_hours", card.refresh_hours < 1, "must be at least 1"
    yield "stale_after_hours", card.stale_after_hours < card.refresh_hours, "must not be less than refresh_hours"
    yield "largest_file_bytes", card.largest_file_bytes < 1, "must be at least 1"
    bounded = all(0 <= bounds.least <= bounds.most for bounds in card.rows.values())
    yield "rows", not bounded, "needs 0 <= least <= most in each line"
    entities = card.rows.get("entities")
    yield "rows", entities is not None and entities.least < 1, "needs at least 1 of the entities"
    yield "most_change_percent", card.most_change_percent < 1, "must be at least 1"


def _format_problems(card: Card) -> Iterator[Problem]:
    known = FORMATS.get(card.format)
    yield "format", known is None, f"“{card.format}” is none of {', '.join(FORMATS)}"
    if known:
        yield from _files_and_counts(card, known)


def _files_and_counts(card: Card, known: Format) -> Iterator[Problem]:
    counts = ", ".join(known.counts)
    if known.files:
        yield "addresses", set(card.files) != set(known.files), f"must name exactly the files {', '.join(known.files)}"
    else:
        number = "at least one file" if known.many else "exactly one file"
        yield "addresses", not card.files or (len(card.files) > 1 and not known.many), f"must name {number}"
    if known.many:
        most = {*known.counts, *card.files}
        yield "rows", not set(known.counts) <= set(card.rows) <= most, f"must bound {counts}, and else only files"
    else:
        yield "rows", set(card.rows) != set(known.counts), f"must bound exactly {counts}"
