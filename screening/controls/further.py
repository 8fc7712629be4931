"""What an item may be as well: entries offered behind its readings, so that a person compares three and not one.

Nothing here speaks where the matcher is silent, and nothing here is a reading: no verdict and no criterion builds on
it. First come the entries that such goods are often taken for, then the rows of Annex I that are next nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from screening.controls.catalogue import Catalogue, Entry
from screening.controls.classification import Proposal, Spoke
from screening.controls.proposal import limbs_of, of_row
from screening.controls.reader import Read

_STAND = 3
"""Proposals: as many as a person weighs against each other at a glance."""
_FLOOR = 38
"""Per cent of the likeness of the nearest row: what is further off has hardly a word in common with the text."""
_STEP = 20
"""Basis points by which each stands behind the one before it; less than rows stand behind a card's reading."""


def further(made: Sequence[Proposal], texts: Sequence[Read], catalogue: Catalogue) -> tuple[Proposal, ...]:
    """Proposals behind ``made``, which is ranked. ``texts``: the description and the end-use statement."""
    cards = [one for one in made if one.spoke is Spoke.PHRASES]
    # A row of the Annex says less beside a surveillance reading than what such goods are often taken for.
    ahead = cards if any(one.surveillance for one in cards) else made
    found = chain(_beside(made, texts, catalogue), _rows(made, texts[0], catalogue))
    room = max(_STAND - len(ahead), 0) if made else 0
    least = ahead[-1].points if ahead else 0
    chosen = islice(_once(found, made), room)
    return tuple(replace(one, points=max(least - _STEP * at, 0)) for at, one in enumerate(chosen, 1))


def _once(found: Iterator[Proposal], made: Sequence[Proposal]) -> Iterator[Proposal]:
    known = {(one.jurisdiction, one.code) for one in made}
    for one in found:
        if (one.jurisdiction, one.code) not in known:
            known.add((one.jurisdiction, one.code))
            yield one


def _beside(made: Sequence[Proposal], texts: Sequence[Read], catalogue: Catalogue) -> Iterator[Proposal]:
    for one in made:
        for code in catalogue.beside(one.jurisdiction, one.code):
            for number, entry in catalogue.of_code(code):
                yield _of_card(number, entry, code, one, texts, catalogue)


def _of_card(
    number: int, entry: Entry, code: str, one: Proposal, texts: Sequence[Read], catalogue: Catalogue
) -> Proposal:
    limbs = limbs_of(number, entry, texts, catalogue)
    notes = tuple(f"{note.says} ({note.place})" for note in entry.notes)
    return Proposal(
        *(code, entry.code, entry.title, one.points, entry.surveillance, one.phrases, notes, entry.us),
        *(entry.jurisdiction, Spoke.BESIDE, limbs),
        named=False,
    )


def _rows(made: Sequence[Proposal], read: Read, catalogue: Catalogue) -> Iterator[Proposal]:
    if made and not made[0].surveillance:
        quiet = {one.code[:5] for one in made}
        for near in read.near:
            if 100 * near.points >= _FLOOR * read.near[0].points and near.row.code not in quiet:
                yield of_row(near, read, False, catalogue)
