"""One code as the law had it on a day: its own words, what stands above it, its notes, and what stands below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from screening.controls.grammar.read import normal_form
from screening.controls.texts.cards import TextCard, text_card
from screening.controls.texts.paragraph import Kind
from screening.models import ControlEdition, ControlText
from screening.official_texts.editions import in_force

MOST_BELOW = 200
"""Levels below a code that are shown; 1C351 has the most, about 120."""

NOTES_AT_ONCE = 4_000
"""Characters of notes that are shown without being asked for; a page of print has about 3,000."""


@dataclass(frozen=True, slots=True)
class Official:
    """``asked`` in its normal form; ``code`` the closest level at or above it that the text has.

    ``words``: the paragraphs from the entry down to ``code``; ``notes`` those that stand at any of them; ``below`` the
    levels under it.
    """

    card: TextCard
    edition: ControlEdition
    asked: str
    code: str
    words: tuple[ControlText, ...]
    notes: tuple[ControlText, ...]
    below: tuple[ControlText, ...]

    @property
    def exact(self) -> bool:
        """Whether the text has the very code that was asked for."""
        return self.asked == self.code

    @property
    def brief(self) -> bool:
        """Whether the notes are short enough to be read at once."""
        return sum(len(note.text) for note in self.notes) <= NOTES_AT_ONCE


def text_of(code: str, list_id: str, *, on: date) -> Official | None:
    """What a list said of ``code``, however it is written, on a day; None when it had neither it nor a level above.

    Raises UnknownTexts, or NoText when no text of the list holds on that day.
    """
    card = text_card(list_id)
    edition = in_force(list_id, on=on)
    asked = normal_form(code, card.grammar)
    chain = _chain(asked)
    found = list(edition.texts.filter(code__in=chain).order_by("place"))
    words = tuple(text for text in found if text.kind == Kind.CODE)
    if not words:
        return None
    code_found = max((text.code for text in words), key=chain.index)
    below = edition.texts.filter(code__startswith=f"{code_found}.", kind=Kind.CODE).order_by("place")[:MOST_BELOW]
    notes = tuple(text for text in found if text.kind != Kind.CODE)
    return Official(card, edition, asked, code_found, words, notes, tuple(below))


def _chain(code: str) -> list[str]:
    """The code and every level above it, the entry first."""
    parts = code.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts) + 1)] if code else []
