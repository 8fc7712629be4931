"""IT-01: is any item a listed cyber-surveillance item, by its declared code or by what its description reads
like?
"""

from __future__ import annotations

from collections.abc import Iterator

from screening.case import Case, Item
from screening.controls.classification import Classification, Proposal, Standing
from screening.criteria import words
from screening.criteria.card import Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    pairs = list(zip(case.items, known.classifications, strict=True))
    listed = [sentence for item, seen in pairs for sentence in _listed(item, seen, card, known)]
    if listed:
        return raised(card, "raised", _facts(known), items="; ".join(listed))
    for item, seen in pairs:
        if doubt := _doubt(item, seen, card, known):
            return doubt
    return clear(card, "clear", _facts(known)) if pairs else unknown(card, "nothing", {})


def _listed(item: Item, seen: Classification, card: Card, known: Known) -> Iterator[str]:
    """The one sentence on an item that is listed, by its code or its description; nothing for any other."""
    reads = next((proposal for proposal in seen.proposals if proposal.surveillance), None)
    slots = {"item": words.item(item), "declared": seen.declared} | _reading(reads)
    if seen.standing is Standing.LISTED:
        agrees = reads is None or reads.entry in seen.named
        slots |= {"code": seen.declared, "what": known.named(seen.named[0])} if agrees else {}
        yield card.say("declared" if reads is None else "agrees" if agrees else "differs", **slots)
    elif reads is not None:
        says = {Standing.UNDECLARED: "described", Standing.UNREADABLE: "unreadable"}.get(seen.standing, "differs")
        yield card.say(says, **slots)


def _doubt(item: Item, seen: Classification, card: Card, known: Known) -> Found | None:
    slots = {"item": words.item(item), "declared": seen.declared, "code": seen.declared}
    if seen.standing is Standing.UNREADABLE:
        return unknown(card, "strange", _facts(known), **slots, reason=seen.fault)
    if seen.standing is Standing.WIDER:
        return unknown(card, "wider", _facts(known), **slots, named=words.listing(seen.named))
    if seen.standing is Standing.UNDECLARED and seen.words < card.number("least_words"):
        return unknown(card, "thin", _facts(known), **slots)
    return None


def _reading(proposal: Proposal | None) -> dict[str, str]:
    if proposal is None:
        return {}
    phrases = words.listing(words.quote(phrase) for phrase in proposal.phrases)
    return {"code": proposal.code, "title": proposal.title, "phrases": phrases}


def _facts(known: Known) -> dict[str, str]:
    return {f"declared code, {seen.item.replace('-', ' ')}": seen.declared or "none" for seen in known.classifications}
