"""CO-06: is there armed conflict or occupation, and do the forces concerned break the law of war?

The table of conflicts raises the question; where it is silent, an officer looks, because wars begin faster than tables.
"""

from __future__ import annotations

from screening.case import Case
from screening.countries.rows import Conflict
from screening.criteria import places, words
from screening.criteria.asked import found, replies, told
from screening.criteria.card import Card
from screening.criteria.found import Found, raised
from screening.criteria.known import Known
from screening.evidence import Evidence


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    codes = places.of_use(case)
    conflicts = [conflict for code in codes for conflict in known.countries.conflicts_in(code)]
    asked = replies(card, case, evidence)
    if not conflicts:
        return found(card, asked, {"countries": places.named(codes, known)})
    facts = {f"{c.country}, {c.what}": f"{c.source}; checked {c.checked.isoformat()} ({c.basis})" for c in conflicts}
    said = "; ".join(_conflict(conflict, known) for conflict in conflicts)
    return raised(card, "table", facts | told(asked), conflicts=said)


def _conflict(conflict: Conflict, known: Known) -> str:
    name, since = known.countries.name(conflict.country), words.day(conflict.since)
    return f"{name}, {conflict.what}, since {since} (as known on {words.day(conflict.known_to)}: {conflict.source})"
