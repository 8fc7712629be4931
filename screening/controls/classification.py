"""What the control room says of one item: where its declared code stands, and what its description reads
like.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Where a declared code stands to the codes named as cyber-surveillance items."""

    LISTED = "listed"  # it is one of them, or a level below one
    WIDER = "wider"  # one of them is a level below it, so it may or may not be meant
    OTHER = "other"  # a correctly formed code that has nothing to do with them
    UNDECLARED = "undeclared"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that a description reads like. ``points`` in basis points; ``us`` the code of the US list, ""
    if none.

    ``phrases`` are the words of the description that fired, ``notes`` the legal notes that could release the
    item, those whose words stand in the description first.
    """

    code: str
    entry: str
    title: str
    points: int
    surveillance: bool
    phrases: tuple[str, ...]
    notes: tuple[str, ...]
    us: str


@dataclass(frozen=True, slots=True)
class Silenced:
    """A phrase of ``code`` that stood in the description but inside ``near_miss``, words for a harmless
    thing.
    """

    code: str
    phrase: str
    near_miss: str


@dataclass(frozen=True, slots=True)
class Classification:
    """One item. ``declared`` is the declared code in its normal form, or as typed when it cannot be read.

    ``fault`` says why it cannot be read; ``named`` are the cyber-surveillance codes that the declared code
    is, or contains. ``words`` counts the words of the description. No proposals: the matcher abstains.
    """

    item: str
    declared: str
    standing: Standing
    fault: str
    named: tuple[str, ...]
    words: int
    proposals: tuple[Proposal, ...]
    silenced: tuple[Silenced, ...]
