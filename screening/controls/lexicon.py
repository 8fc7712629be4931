"""The lexicon: what a thing or an act is called in the trade, in many languages, under one concept.

A concept's name is an English word or two; patterns that use the name mean all its words. So a card is written once,
and a text in another language is read by the same card.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from screening import cards
from screening.controls import pattern


@dataclass(frozen=True, slots=True)
class Concept:
    """``name`` is itself one of its words; ``words`` are phrases of the pattern language, without ``|`` and ``+``."""

    name: str
    words: tuple[str, ...]


def load(room: Path) -> tuple[Concept, ...]:
    """The concepts of all files of ``room``, sorted by name, with the words that the files of its folder ``tongues``
    add in further languages. Raises CardError, which names file and concept.
    """
    found: dict[str, Concept] = {}
    for path in sorted(room.glob("*.yaml")):
        for concept in _file(path):
            if concept.name in found:
                raise cards.CardError(path.name, concept.name, "is a concept already")
            found[concept.name] = concept
    for path in sorted(room.glob("tongues/*.yaml")):
        for more in _file(path):
            if more.name not in found:
                raise cards.CardError(path.name, more.name, "is no concept: a language adds words to what is one")
            known = found[more.name]
            found[more.name] = Concept(known.name, tuple(dict.fromkeys((*known.words, *more.words))))
    return tuple(found[name] for name in sorted(found))


def _file(path: Path) -> Iterator[Concept]:
    data = cards.read(path)
    if not isinstance(data, dict):
        raise cards.CardError(path.name, "", "is not a table of concepts")
    for name, groups in data.items():
        words = cards.shape(tuple[str, ...], groups, path.name, str(name))
        phrases = tuple(part.strip() for line in words for part in line.split(","))
        for one in (str(name), *phrases):
            if why := pattern.fault(one) or ("is no single phrase" if set(one) & {"|", "+"} else ""):
                raise cards.CardError(path.name, str(name), f"“{one}” {why}")
        yield Concept(str(name), tuple(dict.fromkeys((str(name), *phrases))))
