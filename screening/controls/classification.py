"""What the control room says of one item: where its declared code stands, and what it reads like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screening.controls.limbs import LimbRead


class Standing(StrEnum):
    """Where a declared code stands to the codes named as cyber-surveillance items."""

    LISTED = "listed"  # it is one of them, or a level below one
    WIDER = "wider"  # one of them is a level below it, so it may or may not be meant
    OTHER = "other"  # a correctly formed code that has nothing to do with them
    UNDECLARED = "undeclared"
    UNREADABLE = "unreadable"


class Cyber(StrEnum):
    """What the words say of cyber-surveillance. A candidate is on no list and may still fall under Article 5."""

    LISTED = "listed"
    CANDIDATE = "unlisted_candidate"
    NO = "no"


class Spoke(StrEnum):
    """What made a proposal: the phrases of a card, words in common with the terms of a row of Annex I, or that goods
    of the entry read are often taken for it.
    """

    PHRASES = "phrases"
    TERMS = "terms"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that an item reads like. ``points`` in basis points; ``us`` the code of the US list, "" if none.

    ``phrases`` are the words of the text that fired, ``notes`` the legal notes that could release the item, those
    whose words stand in the text first. ``jurisdiction``: eu, us or eu-torture. ``limbs``: the key limbs of the
    entry. ``released``: the note or the unmet limb by which the item, as described, lies outside; "" if none.
    ``from_end_use``: only the end-use statement speaks for it. ``named``: a name of the thing spoke, and not only
    words for what it does.
    """

    code: str
    entry: str
    title: str
    points: int
    surveillance: bool
    phrases: tuple[str, ...]
    notes: tuple[str, ...]
    us: str
    jurisdiction: str = "eu"
    spoke: Spoke = Spoke.PHRASES
    limbs: tuple[LimbRead, ...] = ()
    released: str = ""
    from_end_use: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Silenced:
    """A phrase of ``code`` that stood in the text but inside ``near_miss``: words for a harmless thing, a
    negation, or a word of defence.
    """

    code: str
    phrase: str
    near_miss: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A kind of thing that is on no list and may fall under Article 5: ``kind`` names its card, ``named`` as in
    Proposal.
    """

    kind: str
    title: str
    phrases: tuple[str, ...]
    sources: tuple[str, ...]
    named: bool = True


@dataclass(frozen=True, slots=True)
class Classification:
    """One item. ``declared`` is the declared code in its normal form, or as typed when it cannot be read.

    ``fault`` says why it cannot be read; ``named`` are the cyber-surveillance codes that the declared code
    is, or contains. ``words`` counts the words of the description. No proposals: the matcher abstains.
    ``limbs`` are the five of Article 2(20); ``because`` says in one sentence why ``cyber`` is what it is. ``also``:
    what the item may be as well, to compare; no reading, so nothing is decided by it.
    """

    item: str
    declared: str
    standing: Standing
    fault: str
    named: tuple[str, ...]
    words: int
    proposals: tuple[Proposal, ...]
    silenced: tuple[Silenced, ...]
    cyber: Cyber = Cyber.NO
    limbs: tuple[LimbRead, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    because: str = ""
    also: tuple[Proposal, ...] = ()
