"""DV-01: do goods or contract pass through a third party, a free zone, a place of diversion, or another country?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.case import Case, Party
from screening.criteria import places, words
from screening.criteria.card import Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence

FREE_ZONE = re.compile(
    r"\b(free[ -]?(?:(?:trade|port|economic|industrial) )?zone|free[ -]?port|freezone|freihafen|freizone"
    r"|zona franca|zone franche|porto franco|f\.?z\.?[ -]?(?:llc|co|e|c))\b",
    re.IGNORECASE,
)
"""How names and addresses tell of a free zone, legal forms of firms there (FZE, FZCO, FZ-LLC) among them."""


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
    for party in case.parties:
        if zone := _free_zone(party):
            yield f"free zone {party.key}", card.say("free_zone", party=words.party(party), zone=zone)
    for code in case.route.via:
        if hub := known.countries.hub(code):
            slots = {"country": known.countries.name(code), "because": hub.because, "source": hub.source}
            yield f"place of diversion {code}", card.say("hub", **slots)
    for party in case.parties:
        if _elsewhere(party, case):
            names = {"country": party.country, "destination": case.route.destination}
            slots = {what: known.countries.name(code) for what, code in names.items()}
            yield f"elsewhere {party.key}", card.say("elsewhere", party=words.party(party), **slots)


def _free_zone(party: Party) -> str:
    """The words that name a free zone; "" where none do. The applicant's own seat is known to the authority."""
    found = FREE_ZONE.search(f"{party.name}\n{party.address}") if party.role != "applicant" else None
    return found[0] if found else ""


def _elsewhere(party: Party, case: Case) -> bool:
    """Whether a consignee, or an end-user whose country is given, is in another country than the destination."""
    if party.role in places.USERS:
        return party.country not in ("", case.route.destination)
    return party.role == "consignee" and party.country != case.route.destination


def _countries(case: Case) -> tuple[str, ...]:
    return (case.route.origin, *case.route.via, case.route.destination)
