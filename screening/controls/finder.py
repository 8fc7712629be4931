"""Finds many patterns in one text at once: the text's words point at the phrases that can start there.

A catalogue holds thousands of patterns and a description twenty words, so the work goes by the words of the text and
not by the patterns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from screening.controls import pattern
from screening.controls.learnt import Learnt
from screening.controls.pattern import Phrase, Place
from screening.controls.words import Span

Key = TypeVar("Key", bound=Hashable)
Steps = Sequence[Sequence[tuple[int, str]]]
"""For each word of a text what starts there: (the word after it, itself), a concept beside the plain word."""

_NOWHERE: frozenset[int] = frozenset()
_REVERSED_MOST = 4
_WORDS_MOST = 100_000


class _Node:
    """A place of the tree in which phrases with the same beginning share a way. ``phrase``: what ends here, or -1."""

    __slots__ = ("further", "phrase")

    def __init__(self) -> None:
        self.further: dict[int, _Node] = {}
        self.phrase = -1


@dataclass(frozen=True, slots=True)
class _Word:
    """The places that a word can fill; the phrases that it is, the nodes from which longer ones go on, and the places
    (``next``) of which the word after it has to fill one for that.
    """

    places: frozenset[int]
    phrases: tuple[int, ...]
    nodes: tuple[_Node, ...]
    next: frozenset[int]


_Edges = Sequence[Sequence[tuple[int, _Word]]]
_Standing = Mapping[int, Sequence[Span]]
"""Of each phrase that stands in the text where it does."""


class Finder(Generic[Key]):
    """Patterns under keys, made ready once. Each comes with its window: how many words its joined parts may cover."""

    def __init__(self, patterns: Iterable[tuple[Key, str, int]], names: Iterable[Phrase] = ()) -> None:
        self._ids: dict[Place, int] = {}
        self._literal: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        self._words = Learnt(self._word, _WORDS_MOST)
        self._tree = _Node()
        self._keys: list[Key] = []
        self._windows: list[int] = []
        self._patterns: list[tuple[frozenset[int], ...]] = []
        self._phrases: dict[Phrase, int] = {}
        names = [name for name in names if len(name) > 1]
        for key, text, window in patterns:
            self._add(key, text, window, names)
        self._lengths = sorted({len(stem) for stem in self._stems} or {0}, reverse=True)
        self._begun = {stem: self._all_of(stem) for stem in self._stems}
        self._heads = {stem[: self._lengths[-1]] for stem in self._stems}
        self._known: dict[frozenset[int], _Word] = {}
        self._alone, self._called = self._callers()

    def exact(self, word: str) -> bool:
        """Whether a pattern names exactly this word."""
        return word in self._literal

    def literal(self, word: str) -> bool:
        """Whether a pattern names exactly this word, or this stem."""
        return word in self._literal or word in self._stems

    def starts(self, word: str) -> bool:
        """Whether a pattern's place can be filled by this word."""
        return bool(self._words[word].places)

    def find(self, steps: Steps, signs: int = 1) -> Mapping[Key, list[Span]]:
        """Where each pattern stands: none of its spans contains another. Patterns that do not stand are left out.

        ``signs``: how many steps make one word, by which the windows grow.
        """
        standing = self._standing(steps)
        found: dict[Key, list[Span]] = {}
        for index, spans in sorted((*self._alone_in(standing).items(), *self._joined_in(standing, signs))):
            found.setdefault(self._keys[index], []).extend(spans if len(spans) == 1 else _tightest(spans))
        return found

    def _alone_in(self, standing: _Standing) -> dict[int, Sequence[Span]]:
        """The spans of each pattern of one part."""
        found: dict[int, Sequence[Span]] = {}
        for phrase in standing.keys() & self._alone.keys():
            spans = standing[phrase]
            for index in self._alone[phrase]:
                found[index] = [*found[index], *spans] if index in found else spans
        return found

    def _joined_in(self, standing: _Standing, signs: int) -> Iterator[tuple[int, Sequence[Span]]]:
        """The spans of each pattern of several parts: of all of them joined."""
        stand = frozenset(standing)
        called = {index for phrase in stand & self._called.keys() for index in self._called[phrase]}
        for index in called:
            parts = self._patterns[index]
            for part in parts:
                if stand.isdisjoint(part):
                    break
            else:
                window = self._windows[index] * signs
                if spans := list(_joined([sorted(_of_part(part, standing)) for part in parts], window)):
                    yield index, spans

    def _standing(self, steps: Steps) -> _Standing:
        learnt = self._words
        edges = [[(after, word) for after, typed in here if (word := learnt[typed]).places] for here in steps]
        filled = [_filled(here) for here in (*edges, ())]
        standing: dict[int, list[Span]] = defaultdict(list)
        for at, here in enumerate(edges):
            for after, word in here:
                for phrase in word.phrases:
                    standing[phrase].append((at, after - 1))
                # Mostly no longer phrase goes on, and then the word's many nodes are left alone.
                if word.next and not word.next.isdisjoint(filled[after]):
                    for node in word.nodes:
                        for phrase, last in _walk(node, edges, after):
                            standing[phrase].append((at, last))
        return standing

    def _word(self, word: str) -> _Word:
        places = self._begins(word) | frozenset(self._literal.get(word, ()))
        known = self._known.get(places)
        if known is None:
            known = self._known[places] = self._made(places)
        return known

    def _begins(self, word: str) -> frozenset[int]:
        """The places that the word fills by its beginning: the longest stem of it knows those of the shorter ones."""
        if word[: self._lengths[-1]] in self._heads:
            for length in self._lengths:
                if (places := self._begun.get(word[:length])) is not None:
                    return places
        return _NOWHERE

    def _all_of(self, stem: str) -> frozenset[int]:
        return frozenset().union(*(self._stems.get(stem[:length], ()) for length in self._lengths))

    def _made(self, places: frozenset[int]) -> _Word:
        first = [self._tree.further[place] for place in sorted(places) if place in self._tree.further]
        phrases = tuple(node.phrase for node in first if node.phrase >= 0)
        nodes = tuple(node for node in first if node.further)
        return _Word(places, phrases, nodes, frozenset().union(*(node.further for node in nodes)))

    def _add(self, key: Key, text: str, window: int, names: Sequence[Phrase]) -> None:
        self._keys.append(key)
        self._windows.append(window)
        self._patterns.append(tuple(self._part(part, names) for part in pattern.parse(text)))

    def _part(self, part: Iterable[Phrase], names: Sequence[Phrase]) -> frozenset[int]:
        """The phrases of which one is enough."""
        return frozenset(self._phrase(variant) for phrase in part for variant in _variants(phrase, names))

    def _callers(self) -> tuple[Mapping[int, list[int]], Mapping[int, list[int]]]:
        """For each phrase the patterns that it is by itself, and those of several parts that it calls. Such a pattern
        is called by its rarest part alone: “phone” is in a hundred patterns, and most of them lack the rest.
        """
        uses = Counter(phrase for parts in self._patterns for part in parts for phrase in part)
        alone: dict[int, list[int]] = defaultdict(list)
        called: dict[int, list[int]] = defaultdict(list)
        for index, parts in enumerate(self._patterns):
            rarest = min(parts, key=lambda part: sum(uses[phrase] for phrase in part))
            for phrase in rarest:
                (called if len(parts) > 1 else alone)[phrase].append(index)
        return alone, called

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


def _of_part(part: frozenset[int], standing: _Standing) -> set[Span]:
    return {span for phrase in standing.keys() & part for span in standing[phrase]}


def _filled(here: Sequence[tuple[int, _Word]]) -> frozenset[int]:
    """The places that the words of one step fill."""
    return here[0][1].places if len(here) == 1 else _NOWHERE.union(*(word.places for _, word in here))


def _walk(node: _Node, edges: _Edges, at: int) -> Iterator[tuple[int, int]]:
    """The phrases that go on from ``node`` with the word ``at``, each with its last word."""
    for after, word in edges[at] if at < len(edges) else ():
        if node.further.keys().isdisjoint(word.places):
            continue
        for place in node.further.keys() & word.places:
            child = node.further[place]
            if child.phrase >= 0:
                yield child.phrase, after - 1
            if child.further:
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


def _tightest(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans that contain no other, last first."""
    end = None
    for span in sorted(spans, key=lambda span: (-span[0], span[1])):
        if end is None or span[1] < end:
            end = span[1]
            yield span
