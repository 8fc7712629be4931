"""The table that turns findings into a lane. It is read top to bottom, and the first row that fires gives
the lane.

A lane orders work and sets what evidence a decision needs. No lane decides. Gates, the questions of the Code
of Conduct that every decision answers, never choose one. The last row fires only for what no row above it
held back.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from screening.evidence import Evidence
from screening.finding import Finding, Lane, Outcome, Severity

__all__ = ["RULES", "Choice", "Lane", "Rule", "Sight", "choose", "escalates", "lower"]


@dataclass(frozen=True, slots=True)
class Sight:
    """What the table looks at. ``mandatory``: the criteria without whose answer no case is cleared."""

    findings: tuple[Finding, ...]
    evidence: Evidence
    mandatory: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that made a row fire, in words, and the criterion it comes from ("" when it is no finding)."""

    words: str
    criterion: str = ""


Reasons = tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: it fires when ``fires`` gives a reason. ``sentence`` is what an auditor reads aloud."""

    id: str
    lane: Lane
    sentence: str
    fires: Callable[[Sight], Reasons]


@dataclass(frozen=True, slots=True)
class Choice:
    """The lane, the row that gave it, the row's sentence with its reasons, and the criteria among them."""

    lane: Lane
    rule: str
    because: str
    fired_by: tuple[str, ...]


def _lists_wanting(sight: Sight) -> Reasons:
    if not any(state.required for state in sight.evidence.lists):
        return (Reason("no list is named as one that must be searched"),)
    return tuple(Reason(f"{state.title}: {state.reason}") for state in sight.evidence.wanting)


def _names_unreadable(sight: Sight) -> Reasons:
    return tuple(Reason(f"the party recorded as {key}") for key in sight.evidence.unreadable)


def _facts_wanting(sight: Sight) -> Reasons:
    asked = {finding.criterion for finding in sight.findings}
    if not sight.mandatory or not sight.mandatory <= asked:
        return (Reason("a question that must be asked of every case was not asked"),)
    return _reasons(finding for finding in _unknown(sight) if finding.criterion in sight.mandatory)


def _blocks(sight: Sight) -> Reasons:
    return _reasons(finding for finding in _raised(sight) if finding.severity is Severity.BLOCK)


def _highs(sight: Sight) -> Reasons:
    return _reasons(finding for finding in _raised(sight) if finding.severity is Severity.HIGH)


def _mandatory_raised(sight: Sight) -> Reasons:
    return _reasons(finding for finding in _raised(sight) if finding.criterion in sight.mandatory)


def _any_unknown(sight: Sight) -> Reasons:
    return _reasons(_unknown(sight))


def _always(sight: Sight) -> Reasons:
    return (Reason("every question that must be asked was asked and answered"),)


RULES = (
    Rule(
        "incomplete.lists",
        Lane.INCOMPLETE,
        "A list that must be searched could not be searched",
        _lists_wanting,
    ),
    Rule(
        "incomplete.names",
        Lane.INCOMPLETE,
        "A name cannot be read, so nobody could search for it",
        _names_unreadable,
    ),
    Rule(
        "incomplete.facts",
        Lane.INCOMPLETE,
        "Something that must be known of every case is not known",
        _facts_wanting,
    ),
    Rule("denial.block", Lane.PRESUMPTION, "Something was found that by itself speaks for refusal", _blocks),
    Rule("enhanced.high", Lane.ENHANCED, "Something was found that a grant would have to answer", _highs),
    Rule("enhanced.mandatory", Lane.ENHANCED, "A question that must be clear is not clear", _mandatory_raised),
    Rule("enhanced.unknown", Lane.ENHANCED, "A question has no answer yet", _any_unknown),
    Rule("routine.clear", Lane.ROUTINE, "Nothing was found that holds this case back", _always),
)


def choose(sight: Sight) -> Choice:
    """The first row of ``RULES`` that fires, with its reasons."""
    for rule in RULES:
        reasons = rule.fires(sight)
        if reasons:
            words = "; ".join(reason.words for reason in reasons)
            fired_by = tuple(reason.criterion for reason in reasons if reason.criterion)
            return Choice(rule.lane, rule.id, f"{rule.sentence}: {words}.", fired_by)
    raise AssertionError("the last row of the table always fires")


def lower(findings: Iterable[Finding], lowers: Mapping[str, tuple[str, ...]]) -> tuple[Finding, ...]:
    """The findings with each raised *high* lowered to *medium* that a mitigant answers. A block is never
    touched.

    ``lowers``: for each mitigant the criteria it may lower. A lowered finding says which mitigant lowered
    it.
    """
    found = tuple(findings)
    present = {f.criterion for f in found if f.severity is Severity.MITIGANT and f.outcome is Outcome.RAISED}
    by: dict[str, list[str]] = {}
    for mitigant in sorted(present):
        for criterion in lowers[mitigant]:
            by.setdefault(criterion, []).append(mitigant)
    return tuple(_lowered(finding, by[finding.criterion]) if finding.criterion in by else finding for finding in found)


def escalates(findings: Iterable[Finding]) -> bool:
    """True when a second officer and the human-rights desk are asked for.

    Any block raised, or two highs among end-user and item. A high that a mitigant lowered still counts here:
    a promise may shorten the work, but must not send the second pair of eyes away.
    """
    raised = [finding for finding in findings if finding.outcome is Outcome.RAISED]
    highs = [f for f in raised if f.group in ("end_user", "item") and (f.severity is Severity.HIGH or _was_lowered(f))]
    return len(highs) >= 2 or any(finding.severity is Severity.BLOCK for finding in raised)


def _lowered(finding: Finding, by: list[str]) -> Finding:
    if finding.severity is not Severity.HIGH or finding.outcome is not Outcome.RAISED:
        return finding
    facts = (*finding.facts, *(("lowered_by", mitigant) for mitigant in by))
    return dataclasses.replace(finding, severity=Severity.MEDIUM, facts=facts)


def _was_lowered(finding: Finding) -> bool:
    return any(label == "lowered_by" for label, _ in finding.facts)


def _raised(sight: Sight) -> Iterable[Finding]:
    """Raised findings that weigh: a raised mitigant is good news, and a gate never chooses a lane."""
    silent = (Severity.GATE, Severity.MITIGANT)
    return (f for f in sight.findings if f.outcome is Outcome.RAISED and f.severity not in silent)


def _unknown(sight: Sight) -> Iterable[Finding]:
    return (f for f in sight.findings if f.outcome is Outcome.UNKNOWN and f.severity is not Severity.GATE)


def _reasons(findings: Iterable[Finding]) -> Reasons:
    return tuple(Reason(f"{finding.title} ({finding.criterion})", finding.criterion) for finding in findings)
