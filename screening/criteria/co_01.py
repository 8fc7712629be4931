"""CO-01: is there an arms embargo on the country the items go to, or on one they pass through?"""

from __future__ import annotations

from screening.case import Case
from screening.countries.tables import Embargo, Reach
from screening.criteria import words
from screening.criteria.card import Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence

Places = tuple[tuple[str, str], ...]
"""(what the country is in this case, its code as typed)"""

_USERS = ("end_user", "ultimate_end_user")
_ON_THE_WAY = ("consignee", "intermediary")


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    use, way = _use(case), _way(case)
    of = case.route.origin
    whole = _under(use, of, known, Reach.COUNTRY)
    if whole:
        return _raised(card, known, whole, "")
    strange = [(what, code) for what, code in use + way if not known.countries.known(code)]
    if strange:
        return unknown(card, "strange", _facts(strange), places=_places(strange, known))
    if len(use) < 2:
        return unknown(card, "nowhere", _facts(use))
    if limited := _under(use, of, known, *Reach):
        return _raised(card, known, limited, "limited_reach")
    if passage := _under(way, of, known, *Reach):
        return _raised(card, known, passage, "passage_only")
    countries = words.listing(known.countries.name(code) for _, code in use + way)
    return clear(card, "clear", _facts(use + way), countries=countries)


def _use(case: Case) -> Places:
    users = ((words.ROLES[p.role], p.country) for p in case.parties if p.role in _USERS)
    return (("the destination", case.route.destination), *((f"the country of the {who}", code) for who, code in users))


def _way(case: Case) -> Places:
    stops = (("a country of transit", code) for code in case.route.via)
    parties = ((p.role, p.country) for p in case.parties if p.role in _ON_THE_WAY)
    return (*stops, *((f"the country of the {words.ROLES[role]}", code) for role, code in parties))


def _under(places: Places, of: str, known: Known, *reaches: Reach) -> list[tuple[str, Embargo]]:
    """International embargoes, and those that the state ``of`` export alone imposed: others bind nobody here."""
    tables = known.countries
    return [
        (what, embargo)
        for what, code in places
        for embargo in (*tables.embargoes_on(code), *tables.national_embargoes(code, of))
        if embargo.reach in reaches
    ]


def _raised(card: Card, known: Known, under: list[tuple[str, Embargo]], grade: str) -> Found:
    embargoes = list(dict.fromkeys(embargo for _, embargo in under))
    places = _places([(what, embargo.country) for what, embargo in under], known)
    acts = "; ".join(f"{e.act} of {e.imposed_by}, since {words.day(e.since)} ({e.scope})" for e in embargoes)
    facts = {f"{e.country} {e.act}": f"{e.source}; checked {e.checked} against {e.basis}" for e in embargoes}
    return raised(card, grade or "raised", facts, grade=grade, places=places, acts=acts)


def _places(places: list[tuple[str, str]], known: Known) -> str:
    by_country: dict[str, list[str]] = {}
    for what, code in places:
        by_country.setdefault(known.countries.name(code), []).append(what)
    return words.listing(f"{name} ({words.listing(whats)})" for name, whats in by_country.items())


def _facts(places: Places | list[tuple[str, str]]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for what, code in places:
        facts[what] = f"{facts[what]} {code}" if what in facts else code
    return facts
