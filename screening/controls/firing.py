"""Which patterns of an entry fire in a text, and which stand there but are silenced.

A phrase fires, unless it stands inside the words for a harmless thing (“drug interception”), is denied (“not for
interception”), or is what the item wards off (“protection against spyware”). Harmless words elsewhere in the text
lower the order and never the question: else one added word would hide any item.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from screening.controls.catalogue import Catalogue, Entry
from screening.controls.classification import Silenced
from screening.controls.reader import Read
from screening.controls.words import Span

_ASIDE = 4
"""Words."""


@dataclass(frozen=True, slots=True)
class Firing:
    """A pattern that stands in the text: ``said`` are the text's own words there, ``strong`` that it names the thing;
    ``length`` in words; ``use``: it stands in the end-use statement.
    """

    code: str
    said: str
    strong: bool
    length: int
    use: bool = False


def fired(number: int, entry: Entry, read: Read, catalogue: Catalogue) -> tuple[list[Firing], list[Silenced]]:
    """What fires of the catalogue's entry ``number``, and what is silenced."""
    firings: list[Firing] = []
    silenced: list[Silenced] = []
    near = read.found.get(("near", number), [])
    if entry.candidate:
        # No list names these things, so words for an ordinary use count also a little way off.
        near = [(max(first - _ASIDE, 0), last + _ASIDE) for first, last in near]
    for at, wording in enumerate(entry.wordings):
        for strong in (True, False):
            for span in sorted(read.found.get(("wording", number, at, strong), ())):
                if by := silencer(span, near, entry.guarded, read, catalogue):
                    ends = by[0], min(by[1], len(read.text.words) - 1)
                    silenced.append(Silenced(wording.code, read.text.said(span), read.text.said(ends)))
                else:
                    firings.append(Firing(wording.code, read.text.said(span), strong, span[1] - span[0] + 1))
    return firings, silenced


def silencer(span: Span, near: Sequence[Span], guarded: bool, read: Read, catalogue: Catalogue) -> Span | None:
    """The words that silence ``span``: harmless ones that it overlaps, a negation before it, a defence beside it."""
    for one in near:
        if one[0] <= span[1] and span[0] <= one[1]:
            return one
    return next(_turned(span, guarded, read, catalogue.number("negation_reach")), None)


def _turned(span: Span, guarded: bool, read: Read, reach: int) -> Iterator[Span]:
    clause = read.text.clause
    for one in read.found.get(("turn", "negations"), ()):
        if 0 < span[0] - one[1] <= reach and clause[one[1]] == clause[span[0]]:
            yield (one[0], span[1])
    for one in read.found.get(("turn", "denials"), ()):
        if 0 < one[0] - span[1] <= reach and clause[one[1]] == clause[span[1]]:
            yield (span[0], one[1])
    for one in read.found.get(("turn", "defences"), ()) if guarded else ():
        before = 0 < span[0] - one[1] <= reach and clause[one[1]] == clause[span[0]]
        behind = one[0] - span[1] == 1 and clause[one[0]] == clause[span[1]]
        if before or behind:
            yield (min(one[0], span[0]), max(one[1], span[1]))


def unturned(spans: Iterable[Span], read: Read, catalogue: Catalogue) -> tuple[list[str], list[str]]:
    """The text's words at ``spans``: those that stand as they are, and those that a negation turns."""
    plain: list[str] = []
    denied: list[str] = []
    for span in sorted(spans):
        # A limb has many everyday words, of which a negation further off denies another: “not known, so install”.
        by = next(_turned(span, False, read, catalogue.number("negation_reach") - 1), None)
        (denied if by else plain).append(read.text.said(by or span))
    return plain, denied
