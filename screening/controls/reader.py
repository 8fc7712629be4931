"""A catalogue made ready: a text goes in, and out comes which of its patterns stand where.

Making ready takes some hundredths of a second, so it is done once for each catalogue and kept as long as the
catalogue lives; texts that were read are kept as well, because one end-use statement speaks for many items.
"""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from screening.controls import pattern, words
from screening.controls.catalogue import Catalogue, Entry
from screening.controls.finder import Finder
from screening.controls.limbs import patterns
from screening.controls.retrieval import Shared, Shelf
from screening.controls.words import Span, Text

Key = tuple[str | int | bool, ...]
_TEXTS_MOST = 4096
_COMPOUND_MIN, _PIECE_MIN, _PIECES_MOST = 8, 4, 4
_JOINTS = ("", "s", "es", "n", "en", "er", "e")
"""What German, Dutch and the Scandinavian languages put between the parts of a compound."""
_ALIKE_MIN, _ALIKE_SHARE = 5, 4


@dataclass(frozen=True, slots=True)
class Read:
    """A text with its findings: ``found`` by key, ``places`` of each word and concept, ``shared`` rows of Annex I."""

    text: Text
    found: Mapping[Key, list[Span]]
    shared: Sequence[Shared]

    def said(self, key: Key) -> tuple[str, ...]:
        """The text's own words at the places of ``key``."""
        return tuple(dict.fromkeys(self.text.said(span) for span in sorted(self.found.get(key, ()))))


class Reader:
    """The patterns and terms of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._names = [concept.name for concept in catalogue.concepts]
        named = ((i, word, 1) for i, concept in enumerate(catalogue.concepts) for word in concept.words)
        self._lexicon: Finder[int] = Finder(named)
        phrases = [pattern.phrase(name) for name in self._names]
        self._spoken = [" ".join(place[0] for place in phrase) for phrase in phrases]
        self._finder: Finder[Key] = Finder(_patterns(catalogue), phrases)
        self._shelf = Shelf(catalogue.rows)
        self._whole = frozenset(word for one in catalogue.turns.whole for word in words.read(one).words)
        self._split: dict[str, tuple[str, ...]] = {}
        self._alike: dict[str, list[str]] = defaultdict(list)
        for word in self._shelf.vocabulary():
            self._alike[word[:_ALIKE_MIN]].append(word)
        self._texts: dict[str, Read] = {}

    def read(self, text: str) -> Read:
        """``text`` with all that stands in it."""
        known = self._texts.get(text)
        if known is None:
            if len(self._texts) >= _TEXTS_MOST:
                self._texts.clear()
            known = self._texts[text] = self._read(text)
        return known

    def _read(self, text: str) -> Read:
        seen = words.read(text, self._parts)
        steps = self._steps(seen)
        edges = [[(after, self._finder.places(word)) for after, word in here] for here in steps]
        return Read(seen, self._finder.find(edges), self._shelf.shared(self._places(steps)))

    def _steps(self, text: Text) -> list[list[tuple[int, str]]]:
        """For each word the words and concepts that start there, with the word after each."""
        steps = [[(at + 1, word)] for at, word in enumerate(text.words)]
        plain = [[(at + 1, self._lexicon.places(word))] for at, word in enumerate(text.words)]
        for concept, spans in self._lexicon.find(plain).items():
            for first, last in spans:
                steps[first].append((last + 1, self._spoken[concept]))
        return steps

    def _places(self, steps: list[list[tuple[int, str]]]) -> dict[str, list[Span]]:
        """Where each word that a term of Annex I uses stands; a concept stands for the words of its name."""
        places: dict[str, list[Span]] = defaultdict(list)
        for at, here in enumerate(steps):
            for after, said in here:
                for word in said.split():
                    if (known := self._term_word(word)) and (at, after - 1) not in places[known]:
                        places[known].append((at, after - 1))
        return {word: spans for word, spans in places.items() if spans}

    def _term_word(self, word: str) -> str:
        """The word as terms have it: the same, or one with another ending; "" when no term has it."""
        if self._shelf.knows(word):
            return word
        alike = (known for known in self._alike.get(word[:_ALIKE_MIN], ()) if _alike(word, known))
        return min(alike, key=lambda known: (abs(len(known) - len(word)), known), default="")

    def _parts(self, word: str) -> tuple[str, ...]:
        known = self._split.get(word)
        if known is None:
            known = self._compound(word)
            if len(self._split) < 100_000:
                self._split[word] = known
        return known

    def _compound(self, word: str) -> tuple[str, ...]:
        """The parts of a compound of known words, else the word."""
        if len(word) < _COMPOUND_MIN or not word.isalpha() or word in self._whole or self._exact(word):
            return (word,)
        return self._pieces(word, _PIECES_MOST) or (word,)

    def _pieces(self, rest: str, most: int) -> tuple[str, ...]:
        last = words.one_form(rest)
        if self._literal(last) or (len(last) > _PIECE_MIN and self._lexicon.places(last)):
            return (last,)
        for end in range(len(rest) - _PIECE_MIN, _PIECE_MIN - 1, -1) if most > 1 else ():
            if not self._literal(rest[:end]):
                continue
            for joint in _JOINTS:
                if rest.startswith(joint, end) and (further := self._pieces(rest[end + len(joint) :], most - 1)):
                    return (rest[:end], *further)
        return ()

    def _exact(self, word: str) -> bool:
        return self._finder.exact(word) or self._lexicon.exact(word) or self._shelf.knows(word)

    def _literal(self, word: str) -> bool:
        return len(word) >= _PIECE_MIN and (
            self._finder.literal(word) or self._lexicon.literal(word) or self._shelf.knows(word)
        )


_READERS: dict[int, tuple[weakref.ref[Catalogue], Reader]] = {}


def reader(catalogue: Catalogue) -> Reader:
    """The reader of this very catalogue, made at the first call."""
    kept = _READERS.get(id(catalogue))
    if kept is None or kept[0]() is not catalogue:
        key = id(catalogue)
        kept = _READERS[key] = weakref.ref(catalogue, lambda _: _READERS.pop(key, None)), Reader(catalogue)
    return kept[1]


def _alike(word: str, known: str) -> bool:
    """The same word with another ending: four fifths of the longer one are shared from the start."""
    if not word.isalpha() or word.isascii() is not known.isascii():
        return False
    same = next((i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    return 5 * same >= _ALIKE_SHARE * max(len(word), len(known))


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
