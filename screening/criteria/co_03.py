"""CO-03: how safe are people there from killing, torture and disappearance, and is it getting better or worse?

The worst band raises. No value clears: an officer reads newer sources, because an index is years behind events.
"""

from __future__ import annotations

from screening.case import Case
from screening.countries.indicator import Topic
from screening.countries.reading import Band, Reading
from screening.criteria import places
from screening.criteria.asked import found, replies, told
from screening.criteria.card import Card
from screening.criteria.found import Found, raised
from screening.criteria.known import Known
from screening.evidence import Evidence

TOPIC = Topic.PHYSICAL_INTEGRITY


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    codes = places.of_use(case)
    readings = [r for code in codes for r in known.countries.readings(TOPIC, code, evidence.screened_on)]
    facts = {
        f"{known.countries.name(r.country)}, indicator {r.indicator}": f"{r.said} Source: {r.source}" for r in readings
    }
    asked = replies(card, case, evidence)
    if worst := [reading for reading in readings if reading.band is Band.WORST]:
        return raised(card, "table", facts | told(asked), readings=said(worst))
    return found(card, asked, facts)


def said(readings: list[Reading]) -> str:
    """The readings as sentences without their full stops, in one."""
    return "; ".join(reading.said.rstrip(".") for reading in readings)
