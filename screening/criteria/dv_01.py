"""DV-01: do the goods or the contract pass through a third party, a place of diversion, or another country?"""

from __future__ import annotations

from collections.abc import Iterator

from screening.case import Case
from screening.criteria import words
from screening.criteria.card import Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    signs = dict(_signs(case, card, known))
    if signs:
        return raised(card, "raised", signs, signs="; ".join(signs.values()))
    strange = [code for code in _countries(case) if not known.countries.known(code)]
    if strange:
        return unknown(
            card, "strange", {"not a country": " ".join(strange)}, places=words.listing(map(words.quote, strange))
        )
    route = {"origin": case.route.origin, "destination": case.route.destination}
    return clear(card, "clear", route, **{what: known.countries.name(code) for what, code in route.items()})


def _signs(case: Case, card: Card, known: Known) -> Iterator[tuple[str, str]]:
    for party in case.parties:
        if party.role == "intermediary":
            yield f"third party {party.key}", card.say("third_party", party=words.party(party))
    for code in case.route.via:
        if hub := known.countries.hub(code):
            slots = {"country": known.countries.name(code), "because": hub.because, "source": hub.source}
            yield f"place of diversion {code}", card.say("hub", **slots)
    for party in case.parties:
        if party.role == "consignee" and party.country != case.route.destination:
            names = {"country": party.country, "destination": case.route.destination}
            slots = {what: known.countries.name(code) for what, code in names.items()}
            yield f"elsewhere {party.key}", card.say("elsewhere", party=words.party(party), **slots)


def _countries(case: Case) -> tuple[str, ...]:
    return (case.route.origin, *case.route.via, case.route.destination)
