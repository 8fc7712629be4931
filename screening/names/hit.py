"""What a search of one name on one list found: a listed entity, how well it fits, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordMatch:
    """Two words that met. ``how``: same | spelling | sound | script | translation | initial | cut | joined.

    ``points`` in basis points.
    """

    query_word: str
    listed_word: str
    how: str
    points: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One listed entity that a party's name met at or above the threshold. ``score`` in basis points (0-10000).

    ``qualifiers``: (sentence, basis points it moved the score). ``would_change``: what would take it to the other side
    of the threshold, or back, in sentences.
    """

    party_key: str
    list_id: str
    edition: str
    entity_id: str
    listed_name: str
    matched_name: str
    score: int
    words: tuple[WordMatch, ...]
    qualifiers: tuple[tuple[str, int], ...]
    sentence: str
    listed: tuple[tuple[str, str], ...]
    would_change: tuple[str, ...] = ()
