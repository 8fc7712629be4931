"""Finds many patterns in one text at once: the text's words point at the phrases that can start there.

A catalogue holds thousands of patterns and a description twenty words, so the work goes by the words of the text and
not by the patterns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from screening.controls import pattern
from screening.controls.pattern import Phrase, Place
from screening.controls.words import Span

Key = TypeVar("Key", bound=Hashable)
Edges = Sequence[Sequence[tuple[int, frozenset[int]]]]
"""For each word of a text the steps that start there: (the word after the step, the places that it fills)."""

_REVERSED_MOST = 4


class _Node:
    """A place of the tree in which phrases with the same beginning share a way. ``phrase``: what ends here, or -1."""

    __slots__ = ("further", "phrase")

    def __init__(self) -> None:
        self.further: dict[int, _Node] = {}
        self.phrase = -1


class Finder(Generic[Key]):
    """Patterns under keys, made ready once. ``windows``: how many words the joined parts of each may cover."""

    def __init__(self, patterns: Iterable[tuple[Key, str, int]], names: Iterable[Phrase] = ()) -> None:
        self._ids: dict[Place, int] = {}
        self._literal: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        self._known: dict[str, frozenset[int]] = {}
        self._tree = _Node()
        self._keys: list[Key] = []
        self._windows: list[int] = []
        self._parts: list[tuple[tuple[int, ...], ...]] = []
        self._called: dict[int, list[int]] = defaultdict(list)
        self._phrases: dict[Phrase, int] = {}
        names = [name for name in names if len(name) > 1]
        for key, text, window in patterns:
            self._add(key, text, window, names)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._call()

    def places(self, word: str) -> frozenset[int]:
        """The places that ``word`` can fill."""
        known = self._known.get(word)
        if known is None:
            stems = (self._stems.get(word[:length], ()) for length in self._lengths if length <= len(word))
            known = frozenset(self._literal.get(word, ())).union(*stems)
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
        standing = self._standing(edges)
        found: dict[Key, list[Span]] = {}
        for index in sorted({index for phrase in standing for index in self._called.get(phrase, ())}):
            if spans := self._spans(index, standing):
                found.setdefault(self._keys[index], []).extend(_tightest(spans))
        return found

    def _spans(self, index: int, standing: Mapping[int, set[Span]]) -> set[Span]:
        """The spans of one pattern: of its only part, or of all parts joined."""
        stand = standing.keys()
        if any(stand.isdisjoint(phrases) for phrases in self._parts[index]):
            return set()
        parts = [
            sorted({span for phrase in phrases if phrase in standing for span in standing[phrase]})
            for phrases in self._parts[index]
        ]
        return set(parts[0]) if len(parts) == 1 else set(_joined(parts, self._windows[index]))

    def _standing(self, edges: Edges) -> dict[int, set[Span]]:
        """The phrases that stand in the text, and where."""
        standing: dict[int, set[Span]] = {}
        for at, steps in enumerate(edges):
            if steps:
                for phrase, end in _walk(self._tree, edges, at):
                    standing.setdefault(phrase, set()).add((at, end))
        return standing

    def _add(self, key: Key, text: str, window: int, names: Sequence[Phrase]) -> None:
        self._keys.append(key)
        self._windows.append(window)
        self._parts.append(
            tuple(
                tuple(self._phrase(one) for one in {variant for phrase in part for variant in _variants(phrase, names)})
                for part in pattern.parse(text)
            )
        )

    def _call(self) -> None:
        """Each pattern is called by the phrases of its rarest part alone: “phone” is in a hundred patterns, and most of
        them lack the rest.
        """
        uses = Counter(phrase for parts in self._parts for part in parts for phrase in part)
        for index, parts in enumerate(self._parts):
            for phrase in min(parts, key=lambda part: sum(uses[phrase] for phrase in part)):
                self._called[phrase].append(index)

    def _phrase(self, one: Phrase) -> int:
        number = self._phrases.get(one)
        if number is None:
            number = self._phrases[one] = len(self._phrases)
            node = self._tree
            for place in one:
                node = node.further.setdefault(self._place(place), _Node())
            node.phrase = number
        return number

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


def _walk(node: _Node, edges: Edges, at: int) -> Iterator[tuple[int, int]]:
    """The phrases below ``node`` that go on from the word ``at``, each with its last word."""
    for after, places in edges[at]:
        for place in node.further.keys() & places:
            child = node.further[place]
            if child.phrase >= 0:
                yield child.phrase, after - 1
            if child.further and after < len(edges):
                yield from _walk(child, edges, after)


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
