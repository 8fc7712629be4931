"""Finds many patterns in one text at once: the text's words point at the phrases that can start there.

A catalogue holds thousands of patterns and a description twenty words, so the work goes by the words of the text and
not by the patterns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from screening.controls import pattern
from screening.controls.pattern import Phrase, Place
from screening.controls.words import Span

Key = TypeVar("Key", bound=Hashable)
Edges = Sequence[Sequence[tuple[int, tuple[int, ...]]]]
"""For each word of a text the steps that start there: (the word after the step, the places that it fills)."""

_REVERSED_MOST = 4


class Finder(Generic[Key]):
    """Patterns under keys, made ready once. ``windows``: how many words the joined parts of each may cover."""

    def __init__(self, patterns: Iterable[tuple[Key, str, int]], names: Iterable[Phrase] = ()) -> None:
        self._ids: dict[Place, int] = {}
        self._literal: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        self._known: dict[str, tuple[int, ...]] = {}
        self._starts: dict[int, list[tuple[tuple[int, ...], int]]] = defaultdict(list)
        self._uses: list[list[tuple[int, int]]] = []
        self._keys: list[Key] = []
        self._shape: list[tuple[int, int]] = []
        self._phrases: dict[Phrase, int] = {}
        names = [name for name in names if len(name) > 1]
        for key, text, window in patterns:
            self._add(key, text, window, names)
        self._lengths = sorted({len(stem) for stem in self._stems})

    def places(self, word: str) -> tuple[int, ...]:
        """The places that ``word`` can fill."""
        known = self._known.get(word)
        if known is None:
            known = tuple(self._literal.get(word, ())) + tuple(
                place for length in self._lengths if length <= len(word) for place in self._stems.get(word[:length], ())
            )
            if len(self._known) < 100_000:
                self._known[word] = known
        return known

    def exact(self, word: str) -> bool:
        """Whether a pattern names exactly this word."""
        return word in self._literal

    def literal(self, word: str) -> bool:
        """Whether a pattern names exactly this word, or this stem."""
        return word in self._literal or word in self._stems

    def find(self, edges: Edges) -> Mapping[Key, list[Span]]:
        """Where each pattern stands: none of its spans contains another. Patterns that do not stand are left out."""
        parts: dict[int, dict[int, set[Span]]] = defaultdict(lambda: defaultdict(set))
        for use, span in self._standing(edges):
            for index, part in self._uses[use]:
                parts[index][part].add(span)
        found: dict[Key, list[Span]] = {}
        for index, standing in parts.items():
            needed, window = self._shape[index]
            if len(standing) == needed:
                spans = standing[0] if needed == 1 else set(_joined([sorted(standing[i]) for i in standing], window))
                if spans:
                    found.setdefault(self._keys[index], []).extend(_tightest(spans))
        return found

    def _standing(self, edges: Edges) -> Iterator[tuple[int, Span]]:
        starts = self._starts
        for at, steps in enumerate(edges):
            for after, places in steps:
                for place in places:
                    for rest, use in starts.get(place, ()):
                        if not rest:
                            yield use, (at, after - 1)
                        else:
                            yield from ((use, (at, end)) for end in _ends(edges, rest, after))

    def _add(self, key: Key, text: str, window: int, names: Sequence[Phrase]) -> None:
        parts = pattern.parse(text)
        index = len(self._keys)
        self._keys.append(key)
        self._shape.append((len(parts), window))
        for number, part in enumerate(parts):
            for one in {variant for phrase in part for variant in _variants(phrase, names)}:
                self._uses[self._phrase(one)].append((index, number))

    def _phrase(self, one: Phrase) -> int:
        use = self._phrases.get(one)
        if use is None:
            use = self._phrases[one] = len(self._uses)
            self._uses.append([])
            first, *rest = (self._place(place) for place in one)
            self._starts[first].append((tuple(rest), use))
        return use

    def _place(self, place: Place) -> int:
        known = self._ids.get(place)
        if known is None:
            known = self._ids[place] = len(self._ids)
            for option in place:
                if option.endswith("*"):
                    self._stems[option[:-1]].append(known)
                else:
                    self._literal[option].append(known)
        return known


def _variants(phrase: Phrase, names: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrase, the phrase backwards, and either with the words of a concept's name taken as one."""
    for one in (phrase, *_merged(phrase, names)):
        yield one
        if 2 <= len(one) <= _REVERSED_MOST:
            yield one[::-1]


def _merged(phrase: Phrase, names: Sequence[Phrase]) -> Iterator[Phrase]:
    for name in names:
        for at in range(len(phrase) - len(name) + 1):
            if all(word[0] in place for word, place in zip(name, phrase[at : at + len(name)], strict=True)):
                whole = (" ".join(word[0] for word in name),)
                yield (*phrase[:at], whole, *phrase[at + len(name) :])


def _ends(edges: Edges, rest: tuple[int, ...], at: int) -> Iterator[int]:
    """The last words of the ways through ``rest`` from the word ``at`` on."""
    if at >= len(edges):
        return
    wanted, further = rest[0], rest[1:]
    for after, places in edges[at]:
        if wanted in places:
            if further:
                yield from _ends(edges, further, after)
            else:
                yield after - 1


def _joined(parts: list[list[Span]], window: int) -> Iterator[Span]:
    """Around each place of the first part, the nearest place of every other one, if all lie within the window."""
    for anchor in parts[0]:
        near = [_nearest(anchor, part) for part in parts[1:]]
        first, last = min([anchor, *near])[0], max(span[1] for span in [anchor, *near])
        # One word is not two parts: “intercept* + interception” asks for two words.
        if last - first < window and len({anchor, *near}) == len(parts):
            yield first, last


def _nearest(anchor: Span, spans: list[Span]) -> Span:
    at = bisect_left(spans, anchor)
    near = [span for span in spans[max(at - 2, 0) : at + 3] if span != anchor] or spans[:1]
    return min(near, key=lambda span: (abs(span[0] - anchor[0]), span))


def _tightest(spans: set[Span]) -> Iterator[Span]:
    """The spans that contain no other, last first."""
    end = None
    for span in sorted(spans, key=lambda span: (-span[0], span[1])):
        if end is None or span[1] < end:
            end = span[1]
            yield span
