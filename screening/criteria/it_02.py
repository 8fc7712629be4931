"""IT-02: is an item that no list names a cyber-surveillance item? All five limbs must be met, so one unmet ends it."""

from __future__ import annotations

from screening.case import Case
from screening.controls.classification import Cyber
from screening.criteria import words
from screening.criteria.asked import Reply, replies
from screening.criteria.card import UNANSWERED, Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence
from screening.finding import Outcome


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    asked = replies(card, case, evidence)
    facts = _read(case, known) | {reply.question.short: _state(reply) for reply in asked}
    if unmet := [reply.question.short for reply in asked if _is(reply, Outcome.CLEAR)]:
        return clear(card, "unmet", facts, limbs=words.listing(unmet))
    if still := [reply.question.short for reply in asked if not _is(reply, Outcome.RAISED)]:
        return unknown(card, UNANSWERED, facts, open=words.listing(still), items=words.listing(_items(case, known)))
    return raised(card, "met", facts, items=words.listing(_items(case, known)))


def _is(reply: Reply, outcome: Outcome) -> bool:
    return reply.choice is not None and reply.choice.outcome is outcome


def _state(reply: Reply) -> str:
    if reply.choice is None or reply.given is None:
        return "not answered"
    return f"{reply.choice.label}; {reply.given.words.strip() or 'no further words'}"


def _items(case: Case, known: Known) -> list[str]:
    pairs = zip(case.items, known.classifications, strict=True)
    return [words.item(item) for item, seen in pairs if seen.cyber is Cyber.CANDIDATE]


def _read(case: Case, known: Known) -> dict[str, str]:
    """What the matcher read of each limb in the text, for the officer to start from."""
    return {
        f"read in the text, {limb.asks}": f"{limb.state}{': ' + ', '.join(limb.words) if limb.words else ''}"
        for seen in known.classifications
        if seen.cyber is Cyber.CANDIDATE
        for limb in seen.limbs
    }
