"""Reads the cards of legal forms and of titles; a card that says more or less than it should is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from screening import cards

_CARD = Path(__file__).with_name("legal_forms.yaml")
_TITLES = Path(__file__).with_name("titles.yaml")
_LONG = 5


@dataclass(frozen=True, slots=True)
class Form:
    """A family of legal forms ("limited", "stock", ...) and its spellings, each as folded words."""

    family: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordCard:
    """Every family of forms, in as many rows as it has languages."""

    since: date
    set_by: str
    because: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class TitleCard:
    """``titles``: single folded words that stand before persons' names."""

    since: date
    set_by: str
    because: str
    titles: tuple[str, ...]


@cache
def word_card(path: Path = _CARD) -> WordCard:
    """The card. Raises CardError when a field is missing or unknown."""
    return cards.load(WordCard, path)


@cache
def legal_forms(path: Path = _CARD) -> dict[tuple[str, ...], str]:
    """Words of a legal form -> its family. Raises CardError when two families claim one spelling."""
    found: dict[tuple[str, ...], str] = {}
    for form in word_card(path).forms:
        for spelling in form.spellings:
            words = tuple(spelling.split())
            if found.get(words, form.family) != form.family:
                raise cards.CardError(path.name, "forms", f"“{spelling}” is in {found[words]} and in {form.family}")
            found[words] = form.family
    return found


@cache
def form_endings() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Words with which legal forms begin -> the long words (five letters or more) that end such a form."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words in legal_forms():
        if len(words) > 1 and len(words[-1]) >= _LONG:
            found[words[:-1]] = (*found.get(words[:-1], ()), words[-1])
    return found


@cache
def titles(path: Path = _TITLES) -> frozenset[str]:
    """The titles, for asking whether a word is one. Raises CardError when a field is missing or unknown."""
    return frozenset(cards.load(TitleCard, path).titles)
