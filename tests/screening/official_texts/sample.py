"""A small text in the format of our own, for a list whose bounds a test sets. The words are invented."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from screening.controls.texts import cards
from screening.controls.texts.cards import Bounds
from screening.models import ControlEdition
from screening.official_texts.intake import take_in_text

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAY = date(2024, 11, 8)
LINES = (
    {"code": "5A001", "text": "Invented heading of the fifth entry"},
    {"code": "5A001", "kind": "note", "text": "Invented note to the whole entry"},
    {"code": "5A001.f", "text": "Invented words of level f"},
    {"code": "5A001.f.1", "text": "Invented words of level f.1"},
    {"code": "5A001.f.2", "text": "Invented words of level f.2"},
    {"code": "5A001.f", "kind": "note", "text": "Invented note to level f"},
    {"code": "5A001.j", "text": "Invented words of level j"},
    {"code": "6A003", "text": "Invented heading of the sixth entry"},
)


def lines(*changed: dict[str, object], of: tuple[dict[str, object], ...] = LINES) -> bytes:  # type: ignore[assignment]
    return "\n".join(json.dumps(line) for line in (*of, *changed)).encode()


@contextmanager
def small_cards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The cards, with room for a text of a few lines."""
    small = {"entries": Bounds(1, 50), "paragraphs": Bounds(3, 50)}
    loaded = tuple(replace(card, rows=small) for card in cards.load_text_cards())
    monkeypatch.setattr(cards, "load_text_cards", lambda: loaded)
    yield


def take(data: bytes | None = None, *, on: date = DAY, at: datetime = AT, because: str = "") -> ControlEdition:
    given = lines() if data is None else data
    return take_in_text("annex-i-eu", "annex.jsonl", given, in_force_from=on, by="user:7", at=at, accepting=because)
