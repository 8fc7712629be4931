"""IT-11: does the declared code fit what is described? A wrong code is a finding of its own, whatever IT-01 says."""

from __future__ import annotations

from collections.abc import Iterator

from screening.case import Case, Item
from screening.controls.classification import Classification, Proposal, Spoke, Standing
from screening.controls.mismatch import mismatch, related
from screening.criteria import words
from screening.criteria.card import Card
from screening.criteria.found import Found, clear, not_applicable, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    pairs = [
        (item, seen)
        for item, seen in zip(case.items, known.classifications, strict=True)
        if seen.standing is not Standing.UNDECLARED
    ]
    wrong = [(item, seen, other) for item, seen in pairs if (other := mismatch(seen, known.sure))]
    facts = {f"declared, {item.key}": seen.declared for item, seen in pairs}
    if wrong:
        grade = "" if any(other.surveillance for _, _, other in wrong) else "ordinary"
        return raised(card, "raised", facts, grade=grade, items="; ".join(_wrong(*each, card) for each in wrong))
    for item, seen in pairs:
        if doubt := _doubt(item, seen, card, facts):
            return doubt
    if not pairs:
        return not_applicable(card, "undeclared", {})
    return clear(card, "agrees", facts, items="; ".join(_right(item, seen, card) for item, seen in pairs))


def _wrong(item: Item, seen: Classification, other: Proposal, card: Card) -> str:
    phrases = words.listing(words.quote(phrase) for phrase in other.phrases)
    says = "differs" if other.spoke is Spoke.PHRASES else "shares"
    return card.say(
        says, item=words.item(item), declared=seen.declared, code=other.code, title=other.title, phrases=phrases
    )


def _right(item: Item, seen: Classification, card: Card) -> str:
    alike = next(_alike(seen), "")
    says = "reads_alike" if alike else "reads_silent"
    return card.say(says, item=words.item(item), declared=seen.declared, code=alike)


def _alike(seen: Classification) -> Iterator[str]:
    return (one.code for one in seen.proposals if one.jurisdiction == "eu" and related(seen.declared, one.code))


def _doubt(item: Item, seen: Classification, card: Card, facts: dict[str, str]) -> Found | None:
    slots = {"item": words.item(item), "declared": seen.declared}
    if seen.standing is Standing.UNREADABLE:
        return unknown(card, "strange", facts, **slots, reason=seen.fault)
    if seen.words < card.number("least_words") and not seen.proposals:
        return unknown(card, "thin", facts, **slots)
    return None
