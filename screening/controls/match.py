"""Reads an item: where its declared code stands, and which control entries its description reads like.

A phrase fires, unless it stands inside the words for a harmless thing (“anti-spyware”). Harmless words
elsewhere in the text lower the order and never the question: else one added word would hide any item.
Nothing that fires means that the matcher abstains; it never says that an item is uncontrolled. Cryptography
by itself is no entry here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from screening.case import Item
from screening.controls import pattern
from screening.controls.catalogue import Catalogue, Entry, Wording
from screening.controls.classification import Classification, Proposal, Silenced, Standing
from screening.controls.codes import ControlCodeError, parse
from screening.controls.pattern import Span, Text


def classify(items: Iterable[Item], catalogue: Catalogue) -> tuple[Classification, ...]:
    """One classification per item, in the order given."""
    return tuple(_classify(item, catalogue) for item in items)


def proposals(description: str, catalogue: Catalogue) -> tuple[tuple[Proposal, ...], tuple[Silenced, ...]]:
    """The entries that ``description`` reads like, strongest first, and the phrases that near-misses
    silenced.
    """
    text = pattern.read(description)
    made: list[Proposal] = []
    silenced: list[Silenced] = []
    for entry in catalogue.entries:
        fired, kept_quiet = _fired(entry, text, catalogue)
        silenced.extend(kept_quiet)
        if fired and (proposal := _proposal(entry, fired, text, catalogue)).points >= catalogue.number("propose"):
            made.append(proposal)
    made.sort(key=lambda proposal: (-proposal.points, proposal.code))
    return tuple(made), tuple(dict.fromkeys(silenced))


@dataclass(frozen=True, slots=True)
class _Firing:
    """A pattern that stood in the text: ``said`` are the text's own words there, ``strong`` that it names
    the thing.
    """

    code: str
    said: str
    strong: bool


def _classify(item: Item, catalogue: Catalogue) -> Classification:
    declared, standing, fault, named = _declared(item.declared_code, catalogue)
    made, silenced = proposals(item.description, catalogue)
    count = len(pattern.read(item.description).words)
    return Classification(item.key, declared, standing, fault, named, count, made, silenced)


def _declared(text: str, catalogue: Catalogue) -> tuple[str, Standing, str, tuple[str, ...]]:
    """Normal form, standing, why it cannot be read, and the named codes that it is or contains."""
    if not text.strip():
        return "", Standing.UNDECLARED, "", ()
    try:
        code = parse(text)
    except ControlCodeError as error:
        return text, Standing.UNREADABLE, error.reason, ()
    named = [(row.code, parse(row.code)) for row in catalogue.named]
    if inside := tuple(name for name, row in named if code.within(row)):
        return str(code), Standing.LISTED, "", inside
    if below := tuple(name for name, row in named if row.within(code)):
        return str(code), Standing.WIDER, "", below
    return str(code), Standing.OTHER, "", ()


def _fired(entry: Entry, text: Text, catalogue: Catalogue) -> tuple[list[_Firing], list[Silenced]]:
    harmless = _harmless(entry, text, catalogue)
    fired: list[_Firing] = []
    silenced: list[Silenced] = []
    for code, strong, span in _spans(entry.wordings, text, catalogue.number("window")):
        near = next((near for near in harmless if _overlap(span, near)), None)
        if near is None:
            fired.append(_Firing(code, text.said(span), strong))
        else:
            silenced.append(Silenced(code, text.said(span), text.said(near)))
    return fired, silenced


def _harmless(entry: Entry, text: Text, catalogue: Catalogue) -> list[Span]:
    window = catalogue.number("near_window")
    return [span for near in entry.near_misses for span in pattern.find(near, text, window)]


def _spans(wordings: Iterable[Wording], text: Text, window: int) -> list[tuple[str, bool, Span]]:
    found = [
        (wording.code, strong, span)
        for wording in wordings
        for strong, patterns in ((True, wording.phrases), (False, wording.paraphrases))
        for one in patterns
        for span in pattern.find(one, text, window)
    ]
    return sorted(dict.fromkeys(found), key=lambda one: one[2])


def _proposal(entry: Entry, fired: list[_Firing], text: Text, catalogue: Catalogue) -> Proposal:
    strong = {firing.said for firing in fired if firing.strong}
    best = max(fired, key=lambda firing: (firing.strong, len(firing.said)))
    first = catalogue.number("phrase" if strong else "paraphrase")
    points = first + catalogue.number("further_phrase") * max(len(strong) - 1, 0)
    points = min(points, catalogue.number("most")) - catalogue.number("beside") * _beside(entry, text, catalogue)
    return Proposal(
        code=best.code,
        entry=entry.code,
        title=entry.title,
        points=max(points, catalogue.number("propose")),
        surveillance=entry.surveillance,
        phrases=tuple(dict.fromkeys(firing.said for firing in sorted(fired, key=lambda f: not f.strong))),
        notes=_notes(entry, text, catalogue),
        us=entry.us,
    )


def _beside(entry: Entry, text: Text, catalogue: Catalogue) -> int:
    """How many harmless things stand in the text, at most two: a list of them must not bury a name."""
    return min(len({text.said(span) for span in _harmless(entry, text, catalogue)}), 2)


def _notes(entry: Entry, text: Text, catalogue: Catalogue) -> tuple[str, ...]:
    """The entry's notes, those whose words stand in the text first."""
    window = catalogue.number("window")
    suggested = [bool(pattern.find(note.words, text, window)) for note in entry.notes]
    ranked = sorted(zip(suggested, entry.notes, strict=True), key=lambda pair: not pair[0])
    return tuple(f"{note.says} ({note.place})" for _, note in ranked)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
