"""CC-01: was the human-rights question answered in writing before the decision?

At screening the answer is always unknown: it is the officer's to give, and what the exporter wrote does not
give it.
"""

from __future__ import annotations

from screening.case import Case
from screening.criteria import words
from screening.criteria.card import Card
from screening.criteria.found import Found, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence

QUESTION = "human_rights"
"""The id of the exporter's question in ``EndUse.answers``."""


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    wrote = case.end_use.answer(QUESTION)
    if not wrote.strip():
        return unknown(card, "silent", {})
    return unknown(card, "heard", {"exporter's answer": wrote}, quotation=words.quote(wrote))
