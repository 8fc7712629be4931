"""IT-09: is an item made for crime control, or one that can be used to torture or execute?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screening.case import Case, Item
from screening.controls.classification import Classification, Proposal, Standing
from screening.criteria import words
from screening.criteria.card import Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence

TORTURE, CRIME_CONTROL = "eu-torture", "us"
BANNED = "2019/125-II."
"""Annex II: goods with no other practical use than the one that is forbidden."""


@dataclass(frozen=True, slots=True)
class Seen:
    """An item and the entry that it reads like."""

    item: Item
    proposal: Proposal


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    seen = list(_seen(case, card, known))
    facts = {f"reads like {one.proposal.code}, {one.item.key}": ", ".join(one.proposal.phrases) for one in seen}
    if banned := [one for one in seen if one.proposal.code.startswith(BANNED)]:
        return raised(card, "banned", facts, items=_items(banned))
    if torture := [one for one in seen if one.proposal.jurisdiction == TORTURE]:
        return raised(card, "torture", facts, grade="listed", items=_items(torture))
    if seen:
        return raised(card, "crime_control", facts, grade="listed", items=_items(seen))
    if not case.items:
        return unknown(card, "nothing", facts)
    for item, one in zip(case.items, known.classifications, strict=True):
        if one.standing is Standing.UNDECLARED and one.words < card.number("least_words"):
            return unknown(card, "thin", facts, item=words.item(item))
    return clear(card, "clear", facts, count=words.count(len(case.items)))


def _seen(case: Case, card: Card, known: Known) -> Iterator[Seen]:
    for item, one in zip(case.items, known.classifications, strict=True):
        if best := _gravest(one, card):
            yield Seen(item, best)


def _gravest(one: Classification, card: Card) -> Proposal | None:
    """Of the likeliest entries of such lists the gravest: banned before torture-capable before crime control."""
    found = [proposal for proposal in one.proposals if _concerns(proposal) and not proposal.released]
    enough = max((proposal.points for proposal in found), default=0) - card.number("as_likely")
    return min((proposal for proposal in found if proposal.points >= enough), key=_gravity, default=None)


def _gravity(proposal: Proposal) -> tuple[bool, bool]:
    return (not proposal.code.startswith(BANNED), proposal.jurisdiction != TORTURE)


def _concerns(proposal: Proposal) -> bool:
    return proposal.jurisdiction in (TORTURE, CRIME_CONTROL)


def _items(seen: list[Seen]) -> str:
    return "; ".join(
        f"{words.item(one.item)} reads like {one.proposal.code} ({one.proposal.title}) because of "
        f"{words.listing(map(words.quote, one.proposal.phrases))}"
        for one in seen
    )
