"""The one door of the rules engine: a case, what was found outside it, and the rules; out comes an
assessment.

The same three give the same assessment, today and in ten years, on any machine: nothing else is read.
"""

from __future__ import annotations

from screening import lanes
from screening.case import Case
from screening.controls.match import classify
from screening.criteria import ask
from screening.criteria.card import Card
from screening.criteria.found import Found
from screening.criteria.known import Known
from screening.criteria.sphere import spheres
from screening.evidence import Evidence
from screening.finding import Assessment, Finding
from screening.ruleset import Ruleset


def assess(case: Case, evidence: Evidence, ruleset: Ruleset) -> Assessment:
    """Every criterion asked, the mitigants weighed, the lane chosen.

    Raises ValueError when the evidence is of another case. An error inside a criterion goes up: a question
    that failed must stop the screening, because leaving it out would clear the case.
    """
    _same_case(case, evidence)
    known = told(case, evidence, ruleset)
    asked = (_ask(card, case, evidence, known) for card in ruleset.cards)
    findings = lanes.lower(asked, ruleset.lowers)
    choice = lanes.choose(lanes.Sight(findings, evidence, ruleset.mandatory))
    return Assessment(
        findings=findings,
        lane=choice.lane,
        rule=choice.rule,
        because=choice.because,
        fired_by=choice.fired_by,
        escalated=lanes.escalates(findings),
        ruleset=ruleset.fingerprint,
        classifications=known.classifications,
    )


def told(case: Case, evidence: Evidence, ruleset: Ruleset) -> Known:
    """What every criterion is told of this case besides the case and the evidence."""
    seen = classify(case.items, ruleset.catalogue, case.end_use.statement)
    kinds = spheres(seen, ask.power(case, evidence, ruleset.cards))
    return Known(
        ruleset.countries, seen, ruleset.catalogue.named, ruleset.threshold, kinds, ruleset.catalogue.number("sure")
    )


def _ask(card: Card, case: Case, evidence: Evidence, known: Known) -> Finding:
    try:
        return _finding(card, ask.ask(card, case, evidence, known))
    except Exception as error:
        error.add_note(f"while asking {card.id} of case {case.reference}, version {case.version}")
        raise


def _finding(card: Card, found: Found) -> Finding:
    return Finding(
        criterion=card.id,
        group=card.group.value,
        severity=card.grade(found.grade),
        outcome=found.outcome,
        points=found.points,
        sentence=found.sentence,
        facts=found.facts,
        law=card.law,
        title=card.title,
        asks=card.asks,
        answered_by=card.answerers,
    )


def _same_case(case: Case, evidence: Evidence) -> None:
    """Each party is known once, and every hit and unreadable name is one of them."""
    keys = [party.key for party in case.parties]
    if len(set(keys)) != len(keys):
        raise ValueError(f"case {case.reference} names two parties by one key")
    strangers = {*(hit.party_key for hit in evidence.hits), *evidence.unreadable} - set(keys)
    if strangers:
        raise ValueError(f"the evidence is of another case: {', '.join(sorted(strangers))} is no party of this one")
