"""CO-02: have bodies of the United Nations, the Union or the Council of Europe established serious violations there?

The table of mandates raises the question and never ends it: where the table is silent, an officer looks. A finding that
an officer adds outweighs a mandate that only watches.
"""

from __future__ import annotations

from screening.case import Case
from screening.countries.rows import Mandate, MandateKind
from screening.criteria import places, words
from screening.criteria.asked import found, raises, replies, told
from screening.criteria.card import Card
from screening.criteria.found import Found, raised
from screening.criteria.known import Known
from screening.evidence import Evidence

GRADES = {MandateKind.FOUND: "", MandateKind.INVESTIGATES: "", MandateKind.WATCHES: "watched"}


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    codes = places.of_use(case)
    mandates = [mandate for code in codes for mandate in known.countries.mandates_on(code)]
    asked = replies(card, case, evidence)
    if not mandates:
        return found(card, asked, {"countries": places.named(codes, known)})
    grade = min((GRADES[mandate.kind] for mandate in mandates), key=card.rank)
    facts = {f"{m.country}, {m.act}": f"{m.source}; checked {m.checked.isoformat()} ({m.basis})" for m in mandates}
    if grade and raises(asked):
        return found(card, asked, facts)
    slots = {
        "countries": words.listing(known.countries.name(mandate.country) for mandate in mandates),
        "mandates": "; ".join(_mandate(mandate) for mandate in mandates),
    }
    return raised(card, "watched" if grade else "table", facts | told(asked), grade=grade, **slots)


def _mandate(mandate: Mandate) -> str:
    return f"{mandate.body}, since {words.day(mandate.since)}, on {mandate.about} ({mandate.act})"
