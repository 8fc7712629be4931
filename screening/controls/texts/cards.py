"""The cards of the control lists whose official texts can be taken in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from screening import cards
from screening.cards import Problem
from screening.controls.grammar.reading import Grammar
from screening.controls.texts.formats.registry import FORMATS

FOLDER = Path(__file__).with_name("cards")
COUNTED = ("entries", "paragraphs")


class UnknownTexts(LookupError):
    """No card has this id."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Fewest and most that an edition may have."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class TextCard:
    """One control list. ``law``: what it is part of; ``address``: where its publisher keeps it, for people to read.

    ``formats``: the file formats in which it may come. ``rows``: entries and paragraphs -> their bounds.
    ``most_change_percent``: an edition that shrank or grew by more, in entries or paragraphs, against the one before is
    refused, unless a person says why it is right.
    """

    id: str
    title: str
    publisher: str
    law: str
    address: str
    licence: str
    grammar: Grammar
    formats: tuple[str, ...]
    largest_file_bytes: int
    rows: Mapping[str, Bounds]
    most_change_percent: int = 20


@cache
def load_text_cards(folder: Path = FOLDER) -> tuple[TextCard, ...]:
    """Every card, by id. Raises CardError naming file and field."""
    return cards.room(TextCard, folder, _problems)


def text_card(list_id: str) -> TextCard:
    """The card of a list. Raises UnknownTexts, which names those there are."""
    for card in load_text_cards():
        if card.id == list_id:
            return card
    known = ", ".join(card.id for card in load_text_cards())
    raise UnknownTexts(f"There is no control list “{list_id}”. Known lists: {known}.")


def _problems(path: Path, card: TextCard) -> Iterator[Problem]:
    yield "id", card.id != path.stem, f"is not the name of the file, {path.stem}"
    yield "address", not card.address.startswith("https://"), "must begin with https://"
    unknown = [name for name in card.formats if name not in FORMATS]
    yield "formats", not card.formats or bool(unknown), f"must be some of {', '.join(FORMATS)}"
    yield "rows", set(card.rows) != set(COUNTED), f"must bound exactly {', '.join(COUNTED)}"
    bounded = all(1 <= bounds.least <= bounds.most for bounds in card.rows.values())
    yield "rows", not bounded, "needs 1 <= least <= most in each line"
    yield "largest_file_bytes", card.largest_file_bytes < 1, "must be at least 1"
    yield "most_change_percent", card.most_change_percent < 1, "must be at least 1"
