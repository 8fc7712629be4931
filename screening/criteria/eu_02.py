"""EU-02: what kind of body is the end-user? Powers over people weigh where a controlled item is asked for."""

from __future__ import annotations

from dataclasses import replace

from screening.case import Case
from screening.criteria.asked import Reply, found, replies
from screening.criteria.card import Card
from screening.criteria.found import Found
from screening.criteria.known import Known
from screening.criteria.sphere import Sphere
from screening.evidence import Evidence
from screening.finding import Outcome

LESSER = "other_item"


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    asked = replies(card, case, evidence)
    if Sphere.CONTROLLED not in known.spheres:
        asked = tuple(_lesser(reply) for reply in asked)
    return found(card, asked)


def _lesser(reply: Reply) -> Reply:
    """The same reply, weighed as the lesser case."""
    if reply.choice is None or reply.choice.outcome is not Outcome.RAISED:
        return reply
    return reply._replace(choice=replace(reply.choice, says=LESSER, grade=LESSER))
