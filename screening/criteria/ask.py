"""Asking one criterion of one case: first whether the question arises at all, then the criterion's own function."""

from __future__ import annotations

from collections.abc import Iterable

from screening.case import Case
from screening.criteria.answers import given
from screening.criteria.card import OUTSIDE, Card
from screening.criteria.found import Found, not_applicable
from screening.criteria.known import Known
from screening.criteria.room import function
from screening.criteria.sphere import Sphere
from screening.evidence import Evidence
from screening.finding import Outcome

USER = "EU-02.kind"
"""The question whose answer says whether the end-user holds powers over people."""


def ask(card: Card, case: Case, evidence: Evidence, known: Known) -> Found:
    """What ``card`` answers of the case; *not applicable* outside its sphere."""
    if card.sphere is not Sphere.ALWAYS and card.sphere not in known.spheres:
        return not_applicable(card, OUTSIDE, {})
    return function(card)(case, evidence, card, known)


def power(case: Case, evidence: Evidence, cards: Iterable[Card]) -> str:
    """What power over people the end-user holds by the answer to ``USER``, in words; "" for none or not known."""
    for question in (question for card in cards for question in card.questions if question.id == USER):
        answer = given(question, case, evidence)
        choice = question.choice(answer.choice) if answer else None
        return choice.label if choice and choice.outcome is Outcome.RAISED else ""
    return ""
