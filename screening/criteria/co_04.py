"""CO-04: how free are speech, the press and association there, and is it getting better or worse?"""

from __future__ import annotations

from screening.case import Case
from screening.countries.indicator import Topic
from screening.countries.reading import Band, Reading, Trend
from screening.criteria import places
from screening.criteria.card import Card
from screening.criteria.co_03 import said
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    codes = places.of_use(case)
    every = [r for code in codes for r in known.countries.readings(Topic.CIVIL_LIBERTIES, code, evidence.screened_on)]
    readings = [reading for reading in every if reading.value is not None]
    facts = {
        f"{known.countries.name(r.country)}, indicator {r.indicator}": f"{r.said} Source: {r.source}" for r in every
    }
    if worst := [reading for reading in readings if reading.band is Band.WORST]:
        return raised(card, "raised", facts, readings=said(worst))
    if falling := [reading for reading in readings if _falling(reading)]:
        return raised(card, "falling", facts, grade="falling", readings=said(falling))
    measured = {reading.country for reading in readings}
    if missing := tuple(code for code in codes if code not in measured):
        return unknown(card, "missing", facts, countries=places.named(missing, known))
    if not codes or any(reading.worst is Band.WORST for reading in readings):
        return unknown(card, "wide", facts, readings=said(readings) or "no country of use is named")
    return clear(card, "clear", facts, readings=said(readings))


def _falling(reading: Reading) -> bool:
    return reading.band is Band.BAD and reading.trend is Trend.WORSE
