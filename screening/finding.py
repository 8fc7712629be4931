"""What screening answers: findings, each with its sentence and its law, and the assessment they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from screening import plain
from screening.controls.classification import Classification

FORMAT = 1
"""Format of a frozen assessment. A new format gets a new number, and this one stays readable."""


class Outcome(StrEnum):
    """What a criterion says of a case. Unknown is never clear."""

    CLEAR = "clear"
    RAISED = "raised"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """What a raised finding weighs.

    A block speaks for refusal by itself; high needs an answer that meets it; medium is weighed; low is
    noted; a raised mitigant is a safeguard that is there; a gate is a question of the Code of Conduct that
    every decision answers.
    """

    BLOCK = "block"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    MITIGANT = "mitigant"
    GATE = "gate"


class Lane(StrEnum):
    """How a case is worked. A lane orders work and sets what evidence a decision needs; it decides nothing."""

    ROUTINE = "routine"
    ENHANCED = "enhanced_review"
    PRESUMPTION = "presumption_of_denial"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class Law:
    """Where a criterion comes from: ``act`` is an id of ``criteria/instruments.yaml``, ``since`` its first
    day here.
    """

    act: str
    place: str
    since: date


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion's answer. ``points`` in basis points (0-10000), 0 unless raised; ``facts`` are what the
    sentence used.
    """

    criterion: str
    group: str
    severity: Severity
    outcome: Outcome
    points: int
    sentence: str
    facts: tuple[tuple[str, str], ...]
    law: tuple[Law, ...]
    title: str
    asks: str
    answered_by: tuple[str, ...]

    @property
    def open(self) -> bool:
        """True when a decision, grant or refusal, has to answer this finding."""
        asked = self.severity is Severity.GATE and self.outcome is not Outcome.NOT_APPLICABLE
        return asked or self.outcome in (Outcome.RAISED, Outcome.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Assessment:
    """All findings of one case under one ruleset.

    ``rule`` is the id of the lane table's row that fired, ``fired_by`` the criteria that made it fire (empty
    when the state of the lists alone did), ``because`` the row in words. ``escalated``: a second officer and
    the human-rights desk are asked for. ``ruleset`` is the fingerprint of the rules used.
    """

    findings: tuple[Finding, ...]
    lane: Lane
    rule: str
    because: str
    fired_by: tuple[str, ...]
    escalated: bool
    ruleset: str
    classifications: tuple[Classification, ...]

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that a decision has to answer."""
        return tuple(finding for finding in self.findings if finding.open)


@dataclass(frozen=True, slots=True)
class _Frozen:
    format: int
    assessment: Assessment


def freeze(assessment: Assessment) -> dict[str, Any]:
    """The assessment as JSON-able values without floats."""
    frozen: dict[str, Any] = plain.to_plain(_Frozen(FORMAT, assessment))
    return frozen


def thaw(data: object) -> Assessment:
    """The exact inverse of ``freeze``. Raises ValueError on an unknown or missing key, or on another format."""
    frozen = plain.from_plain(_Frozen, data)
    if frozen.format != FORMAT:
        raise ValueError(f"an assessment of format {frozen.format} is not read here; this is format {FORMAT}")
    return frozen.assessment
