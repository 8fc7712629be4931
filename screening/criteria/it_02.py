"""IT-02: is an item that no list names a cyber-surveillance item? All five limbs must be met, so one unmet ends it."""

from __future__ import annotations

from collections.abc import Collection

from screening.case import Case
from screening.controls.classification import Cyber
from screening.criteria import words
from screening.criteria.asked import Reply, replies, told
from screening.criteria.card import UNANSWERED, Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence
from screening.finding import Outcome


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    asked = replies(card, case, evidence)
    facts = _read(known) | told(asked)
    if unmet := [reply.choice.label for reply in asked if reply.choice and _is(reply, Outcome.CLEAR)]:
        return clear(card, "unmet", facts, limbs=words.listing(unmet))
    if still := [reply.question.short for reply in asked if not _is(reply, Outcome.RAISED)]:
        return unknown(card, UNANSWERED, facts, open=words.listing(still), items=words.listing(_items(case, known)))
    return raised(card, "met", facts, items=words.listing(_items(case, known)))


def _is(reply: Reply, outcome: Outcome) -> bool:
    return reply.choice is not None and reply.choice.outcome is outcome


def _items(case: Case, known: Known) -> list[str]:
    pairs = zip(case.items, known.classifications, strict=True)
    return [words.item(item) for item, seen in pairs if seen.cyber is Cyber.CANDIDATE]


def _read(known: Known) -> dict[str, str]:
    """What the matcher read of each limb in the text, for the officer to start from."""
    return {
        f"read in the text of {seen.item.replace('-', ' ')}, {limb.asks}": _limb(limb.state, limb.words)
        for seen in known.classifications
        if seen.cyber is Cyber.CANDIDATE
        for limb in seen.limbs
    }


def _limb(state: str, phrases: Collection[str]) -> str:
    return f"{state}: {', '.join(phrases)}" if phrases else str(state)
