"""Which cases a question is asked of: an office chair needs no inquiry into the law on interception.

A sphere is named on the card (``sphere:``). Where it cannot be told whether a case is inside, it is: what is not
known is never a reason to ask less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from screening.controls.classification import Classification, Cyber, Proposal, Standing

UNSURE = (Standing.WIDER, Standing.UNREADABLE)

AGAINST_PERSONS = ("eu-torture", "us")
"""Jurisdictions of entries that stand on no list of dual-use items, but on one of goods used against persons."""


class Sphere(StrEnum):
    """From the widest to the narrowest. A value is for ever: stored rulesets hold it."""

    ALWAYS = "always"
    CONTROLLED = "controlled"  # an item is declared under a control code, or reads like an entry
    SENSITIVE = "sensitive"  # as surveillance, or a crime-control or torture-capable item, or a user with powers
    SURVEILLANCE = "surveillance"  # an item is, or may be, a cyber-surveillance item, listed or not
    UNLISTED = "unlisted"  # an item may be a cyber-surveillance item that no list names


def spheres(seen: Iterable[Classification], user: str) -> Mapping[Sphere, str]:
    """The spheres that a case is in, each with the reason in words.

    ``user`` says what power the end-user holds ("" for none): see EU-02.
    """
    items = tuple(seen)
    found: dict[Sphere, str] = {Sphere.ALWAYS: "it is asked of every case"}
    for sphere, why in (*_of_items(items), *_of_user(items, user)):
        found.setdefault(sphere, why)
    return found


def _of_items(items: tuple[Classification, ...]) -> Iterator[tuple[Sphere, str]]:
    for one in items:
        if why := _surveillance(one):
            for sphere in (Sphere.SURVEILLANCE, Sphere.SENSITIVE, Sphere.CONTROLLED):
                yield sphere, why
    for one in items:
        if one.cyber is Cyber.CANDIDATE:
            yield Sphere.UNLISTED, one.because
        if why := _against_persons(one):
            yield Sphere.SENSITIVE, why
            yield Sphere.CONTROLLED, why
    for one in items:
        if why := _controlled(one):
            yield Sphere.CONTROLLED, why


def _of_user(items: tuple[Classification, ...], user: str) -> Iterator[tuple[Sphere, str]]:
    if user and any(_controlled(one) for one in items):
        yield Sphere.SENSITIVE, f"a controlled item goes to {user}"


def _surveillance(one: Classification) -> str:
    if one.standing is Standing.LISTED:
        return f"an item is declared under {one.declared}"
    if one.standing in UNSURE:
        return f"“{one.declared}” may stand for a surveillance item"
    reads = next((proposal for proposal in _standing(one) if proposal.surveillance), None)
    if reads:
        return f"an item reads like {reads.code}"
    return "an item may be a surveillance item that no list names" if one.cyber is Cyber.CANDIDATE else ""


def _against_persons(one: Classification) -> str:
    """Goods for crime control, torture or execution: what the lists of such goods name."""
    reads = next((proposal for proposal in _standing(one) if proposal.jurisdiction in AGAINST_PERSONS), None)
    return f"an item reads like {reads.code}, made for use against persons" if reads else ""


def _controlled(one: Classification) -> str:
    if one.standing is not Standing.UNDECLARED:
        return f"an item is declared under {one.declared}"
    reads = _standing(one)
    return f"an item reads like {reads[0].code}" if reads else ""


def _standing(one: Classification) -> tuple[Proposal, ...]:
    """The entries that the item reads like and that no note or unmet limb releases."""
    return tuple(proposal for proposal in one.proposals if not proposal.released)
