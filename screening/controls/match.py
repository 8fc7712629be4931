"""Reads an item: where its declared code stands, and which control entries its description and end-use read like.

Two voices speak, and each proposal says which: the phrases of the rich cards, and the words that a text has in
common with the rows of Annex I. Nothing that speaks means that the matcher abstains; it never says that an item is
uncontrolled. Cryptography by itself is no surveillance.
"""

from __future__ import annotations

from collections.abc import Iterable

from screening.case import Item
from screening.controls import standing, verdict
from screening.controls.catalogue import Catalogue, Entry
from screening.controls.classification import Candidate, Classification, Proposal, Silenced
from screening.controls.firing import Firing, fired
from screening.controls.further import further
from screening.controls.proposal import of_entry, of_rows, ranked, shifted
from screening.controls.reader import Read, reader

_NAMED_BY_A_WORD_OR_TWO = 3


def classify(items: Iterable[Item], catalogue: Catalogue, end_use: str = "") -> tuple[Classification, ...]:
    """One classification per item, in the order given. ``end_use`` is the case's statement, which speaks for all."""
    use = reader(catalogue).read(end_use)
    return tuple(_classified(item.key, item.description, item.declared_code, use, catalogue) for item in items)


def classification(key: str, description: str, code: str, end_use: str, catalogue: Catalogue) -> Classification:
    """What the words say of one item."""
    return _classified(key, description, code, reader(catalogue).read(end_use), catalogue)


def _classified(key: str, description: str, code: str, use: Read, catalogue: Catalogue) -> Classification:
    declared, stands, fault, named = standing.declared(code, catalogue)
    read = reader(catalogue).read(description)
    made, candidates, silenced = _readings(read, use, declared, catalogue)
    judged = verdict.judge(made, candidates, stands, declared, (read, use), catalogue)
    count = len(read.text.words)
    kinds = tuple(candidate for _, candidate in candidates)
    return Classification(
        *(key, declared, stands, fault, named, count, made, silenced),
        *(judged.cyber, judged.limbs, kinds, judged.because, further(made, (read, use), catalogue)),
    )


def proposals(description: str, catalogue: Catalogue) -> tuple[tuple[Proposal, ...], tuple[Silenced, ...]]:
    """The entries that ``description`` reads like, strongest first, and the phrases that were silenced."""
    seen = classification("", description, "", "", catalogue)
    return seen.proposals, seen.silenced


def _readings(
    read: Read, use: Read, declared: str, catalogue: Catalogue
) -> tuple[tuple[Proposal, ...], list[tuple[Entry, Candidate]], tuple[Silenced, ...]]:
    made: list[Proposal] = []
    candidates: list[tuple[Entry, Candidate]] = []
    silenced: list[Silenced] = []
    for number in sorted(read.entries | use.entries):
        entry = catalogue.entries[number]
        firings, kept_quiet = _both(number, entry, read, use, catalogue)
        silenced.extend(kept_quiet)
        if firings and entry.candidate:
            named = any(firing.strong for firing in firings)
            said = tuple(dict.fromkeys(firing.said for firing in firings))
            candidates.append((entry, Candidate(entry.code, entry.title, said, entry.sources, named)))
        elif firings:
            made.extend(shifted(of_entry(number, entry, firings, (read, use), catalogue), entry, read, catalogue))
    quiet = {one.code[:5] for one in silenced}
    made.extend(one for one in of_rows(read, declared, catalogue) if one.code not in quiet)
    return ranked(made, catalogue), candidates, tuple(dict.fromkeys(silenced))


def _both(
    number: int, entry: Entry, read: Read, use: Read, catalogue: Catalogue
) -> tuple[list[Firing], list[Silenced]]:
    """The description's firings, and those of the end-use where the description leaves open what the thing is."""
    firings, silenced = fired(number, entry, read, catalogue)
    if firings or _open(read):
        spoken, quiet = fired(number, entry, use, catalogue)
        firings += [Firing(one.code, one.said, one.strong, one.length, use=True) for one in spoken]
        silenced += quiet
    return firings, silenced


def _open(read: Read) -> bool:
    """A description of valves is of valves, whatever they are for; one of a “system” may be of anything."""
    return "open" in read.turns or len(read.text.words) < _NAMED_BY_A_WORD_OR_TWO
