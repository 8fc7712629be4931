"""A catalogue made ready: a text goes in, and out comes which of its patterns stand where.

Making ready takes some hundredths of a second, so it is done once for each catalogue and kept as long as the
catalogue lives. What is learnt of a word is kept as well, because words come again; texts hardly do.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from screening.controls import pattern, words
from screening.controls.catalogue import Catalogue, Entry
from screening.controls.finder import Finder
from screening.controls.learnt import Learnt
from screening.controls.likeness import Likeness, Near, pieces
from screening.controls.limbs import patterns
from screening.controls.words import Span, Text

Key = tuple[str | int | bool, ...]
_WORDS_MOST = 100_000
_COMPOUND_MIN, _PIECE_MIN, _PIECES_MOST = 8, 4, 4
_JOINTS = ("", "s", "es", "n", "en", "er", "e")
"""What German, Dutch and the Scandinavian languages put between the parts of a compound."""
_NEAR_MOST = 6
_NEAR_LEAST = 100
"""Points of likeness: with less a row is not even worth comparing."""


@dataclass(frozen=True, slots=True)
class Read:
    """A text with its findings: ``found`` by key; ``near``: the rows of Annex I that it is like, the nearest first;
    ``everyday``: how like it is to everyday goods, in the same points. ``kinds``: what the keys begin with;
    ``entries``: the numbers of the entries whose wordings stand in it; ``turns``: which words that turn a reading do.
    """

    text: Text
    found: Mapping[Key, list[Span]]
    near: Sequence[Near]
    everyday: int
    kinds: frozenset[str]
    entries: frozenset[int]
    turns: frozenset[str]

    def said(self, key: Key) -> tuple[str, ...]:
        """The text's own words at the places of ``key``."""
        spans = self.found.get(key)
        return tuple(dict.fromkeys(self.text.said(span) for span in sorted(spans))) if spans else ()

    def in_common(self, term: str) -> tuple[str, ...]:
        """The words of the text that share a third of their letters' pieces with ``term``, as typed."""
        cut = pieces(term)
        shared = [
            at
            for at, word in enumerate(self.text.words)
            if not cut.isdisjoint(own := pieces(word)) and 3 * len(own & cut) >= len(own)
        ]
        return tuple(dict.fromkeys(self.text.said((at, at)) for at in shared))


class Reader:
    """The patterns and terms of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._names = [concept.name for concept in catalogue.concepts]
        named = ((i, word, 1) for i, concept in enumerate(catalogue.concepts) for word in concept.words)
        self._lexicon: Finder[int] = Finder(named)
        phrases = [pattern.phrase(name) for name in self._names]
        self._spoken = [" ".join(place[0] for place in phrase) for phrase in phrases]
        self._finder: Finder[Key] = Finder(_patterns(catalogue), phrases)
        self._likeness = Likeness(catalogue.rows, catalogue.everyday, _NEAR_LEAST)
        self._whole = frozenset(word for one in catalogue.turns.whole for word in words.read(one).words)
        self._forms = Learnt(self._read_word, _WORDS_MOST)

    def read(self, text: str) -> Read:
        """``text`` with all that stands in it."""
        seen = words.read(text, self._forms.__getitem__)
        near, everyday = self._likeness.nearest(text, _NEAR_MOST) if seen.words else ([], 0)
        found = self._finder.find(self._steps(seen), _signs(seen))
        return Read(
            *(seen, found, near, everyday, frozenset(str(key[0]) for key in found)),
            entries=frozenset(int(key[1]) for key in found if key[0] == "wording"),
            turns=frozenset(str(key[1]) for key in found if key[0] == "turn"),
        )

    def _steps(self, text: Text) -> list[list[tuple[int, str]]]:
        """For each word the words and concepts that start there, with the word after each."""
        steps = [[(at + 1, word)] for at, word in enumerate(text.words)]
        for concept, spans in self._lexicon.find(steps).items():
            for first, last in spans:
                steps[first].append((last + 1, self._spoken[concept]))
        return steps

    def _read_word(self, typed: str) -> tuple[str, ...]:
        return tuple(part for word in words.forms(typed) for part in self._compound(word))

    def _compound(self, word: str) -> tuple[str, ...]:
        """The parts of a compound of known words, else the word."""
        if len(word) < _COMPOUND_MIN or not word.isalpha() or word in self._whole or self._exact(word):
            return (word,)
        return self._pieces(word, _PIECES_MOST) or (word,)

    def _pieces(self, rest: str, most: int) -> tuple[str, ...]:
        last = words.one_form(rest)
        if self._literal(last):
            return (last,)
        for end in range(len(rest) - _PIECE_MIN, _PIECE_MIN - 1, -1) if most > 1 else ():
            if not self._literal(rest[:end]):
                continue
            for joint in _JOINTS:
                if rest.startswith(joint, end) and (further := self._pieces(rest[end + len(joint) :], most - 1)):
                    return (rest[:end], *further)
        # The last part may carry any ending; a whole word may not, or every long word of a stem would be taken apart.
        ends = most < _PIECES_MOST and len(last) > _PIECE_MIN and self._lexicon.starts(last)
        return (last,) if ends else ()

    def _exact(self, word: str) -> bool:
        return self._finder.exact(word) or self._lexicon.exact(word)

    def _literal(self, word: str) -> bool:
        return len(word) >= _PIECE_MIN and (self._finder.literal(word) or self._lexicon.literal(word))


def _signs(text: Text) -> int:
    """How many words of ``text`` make one word of speech: a text of signs is read sign by sign, and most words of
    Chinese, Japanese and Korean have two or more, those of Thai, Khmer and Burmese three or more.
    """
    signs = [word for word in text.words if word >= "\u0e00" and words.is_sign(word)]
    if 2 * len(signs) <= len(text.words):
        return 1
    return 2 if signs[0] >= "\u3040" else 3


_READERS: dict[int, tuple[weakref.ref[Catalogue], Reader]] = {}


def reader(catalogue: Catalogue) -> Reader:
    """The reader of this very catalogue, made at the first call."""
    kept = _READERS.get(id(catalogue))
    if kept is None or kept[0]() is not catalogue:
        key = id(catalogue)
        kept = _READERS[key] = weakref.ref(catalogue, lambda _: _READERS.pop(key, None)), Reader(catalogue)
    return kept[1]


def _patterns(catalogue: Catalogue) -> Iterator[tuple[Key, str, int]]:
    """Every pattern of the catalogue with its key and its window."""
    wide, narrow = catalogue.number("window"), catalogue.number("near_window")
    for number, entry in enumerate(catalogue.entries):
        yield from _of_entry(number, entry, wide, narrow)
    for limb in catalogue.five:
        yield from ((("five", limb.id, met), one, wide) for one, met in patterns(limb))
    yield from ((("turn", field), one, narrow) for field, one in catalogue.turns.patterns())


def _of_entry(number: int, entry: Entry, wide: int, narrow: int) -> Iterator[tuple[Key, str, int]]:
    for at, wording in enumerate(entry.wordings):
        yield from ((("wording", number, at, True), one, wide) for one in wording.phrases)
        yield from ((("wording", number, at, False), one, wide) for one in wording.paraphrases)
    yield from ((("near", number), one, narrow) for one in entry.near_misses)
    yield from ((("note", number, at), note.words, wide) for at, note in enumerate(entry.notes))
    for limb in entry.limbs:
        yield from ((("limb", number, limb.id, met), one, wide) for one, met in patterns(limb))
