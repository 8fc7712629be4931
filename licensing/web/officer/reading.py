"""Everything an officer reads of one case, from what was frozen: what was submitted, found and decided.

The live rows may not be read here: what a decision rests on is the version that was screened.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from licensing import queries
from licensing.models import Application, Decision, Document, Item, RiskPath, Screening, Version
from licensing.models import Party as PartyRow
from licensing.questionnaire import Said, said
from licensing.records import assessment_of, case_of, evidence_of
from licensing.steps.decide import to_be_answered
from licensing.steps.ground import paths_of
from licensing.web.officer.why_lane import Why, why_lane
from screening import case, evidence
from screening.controls.classification import Classification
from screening.finding import Assessment, Finding, Outcome, Severity
from screening.names.hit import Hit

Words = str | Promise
ROLES: dict[str, Words] = {"applicant": _("exporter"), **dict(PartyRow.Role.choices)}
KINDS: dict[str, Words] = {"unknown": _("kind not known"), **dict(PartyRow.Kind.choices)}
UNITS: dict[str, Words] = dict(Item.Unit.choices)
PURPOSES: dict[str, Words] = dict(Document.Purpose.choices)

# The order in which an officer reads findings: what weighs most first, what asks for nothing last.
_WEIGHT = (Severity.BLOCK, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.GATE, Severity.MITIGANT)
_URGENCY = (Outcome.RAISED, Outcome.UNKNOWN, Outcome.CLEAR, Outcome.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Met:
    """A hit, and the list as it stood when it was searched."""

    hit: Hit
    list: evidence.ListState


@dataclass(frozen=True, slots=True)
class Party:
    """A party as submitted, with what the search of its name found. ``unreadable``: nobody could search for it."""

    said: case.Party
    role: Words
    kind: Words
    hits: tuple[Met, ...]
    unreadable: bool


@dataclass(frozen=True, slots=True)
class Goods:
    """An item as submitted, and what its description reads like (None before it was screened)."""

    said: case.Item
    unit: Words
    reads: Classification | None


@dataclass(frozen=True, slots=True)
class File:
    """A document as submitted. ``number`` is its place in the address, None where the file is gone."""

    filename: str
    purpose: Words
    sha256: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """What a screening holds, read back."""

    row: Screening
    evidence: evidence.Evidence
    assessment: Assessment

    @property
    def why(self) -> Why:
        return why_lane(self.assessment)

    @property
    def open(self) -> tuple[Finding, ...]:
        return _sorted([finding for finding in self.assessment.findings if to_be_answered(finding)])

    @property
    def settled(self) -> tuple[Finding, ...]:
        return _sorted([finding for finding in self.assessment.findings if not to_be_answered(finding)])


@dataclass(frozen=True, slots=True)
class Answered:
    """An open criterion with the officer's answer; ``finding`` is None where the criterion is not in the screening."""

    criterion: str
    finding: Finding | None
    holds: str
    says: str
    because: str


@dataclass(frozen=True, slots=True)
class DecidedLine:
    item: case.Item
    party: case.Party
    destination: str
    outcome: str
    says: str
    conditions: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A clear risk beside the item and the end-user that its path names."""

    row: RiskPath
    item: case.Item
    party: case.Party


@dataclass(frozen=True, slots=True)
class Proposed:
    """A decision with its lines and answers, each beside what it is about; ``paths``: what a refusal rests on."""

    row: Decision
    lines: tuple[DecidedLine, ...]
    answers: tuple[Answered, ...]
    paths: tuple[Drawn, ...]

    @property
    def standing(self) -> tuple[Answered, ...]:
        """The concerns that the officer found to stand."""
        return tuple(answer for answer in self.answers if answer.holds == "stands")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case, read. ``found`` is None before screening, ``decision`` None where no decision stands."""

    application: Application
    version: Version
    case: case.Case
    parties: tuple[Party, ...]
    goods: tuple[Goods, ...]
    files: tuple[File, ...]
    found: Found | None
    decision: Proposed | None

    @property
    def human_rights(self) -> str:
        return self.case.end_use.answer("human_rights")

    @property
    def said(self) -> tuple[Said, ...]:
        """What the exporter answered to the criteria's questions."""
        return said(self.case)

    @property
    def due_diligence(self) -> str:
        return self.case.end_use.answer("due_diligence")


def read(application: Application) -> CaseFile:
    """The newest version of ``application``, which must have been submitted (Version.DoesNotExist for a draft)."""
    version = application.versions.select_related("application").latest("number")
    submitted = case_of(version)
    found = _found(queries.latest_screening(application))
    row: Decision | None = queries.standing_decision(application)
    return CaseFile(
        application=application,
        version=version,
        case=submitted,
        parties=tuple(_party(party, found) for party in submitted.parties),
        goods=tuple(_goods(item, found) for item in submitted.items),
        files=_files(application, version),
        found=found,
        decision=proposed(row) if row else None,
    )


def proposed(row: Decision) -> Proposed:
    """A decision beside the version and the screening that it names, which may not be the newest."""
    submitted = case_of(row.version)
    items = {item.key: item for item in submitted.items}
    parties = {party.key: party for party in submitted.parties}
    findings = {finding.criterion: finding for finding in assessment_of(row.screening).findings}
    return Proposed(
        row,
        lines=tuple(
            DecidedLine(
                items[line.item],
                parties[line.party],
                line.destination,
                line.outcome,
                line.get_outcome_display(),
                line.conditions,
            )
            for line in row.lines.all()
        ),
        answers=tuple(
            Answered(
                answer.criterion,
                findings.get(answer.criterion),
                answer.holds,
                answer.get_holds_display(),
                answer.because,
            )
            for answer in row.answers.all()
        ),
        paths=drawn(submitted, paths_of(row)),
    )


def drawn(submitted: case.Case, rows: Iterable[RiskPath]) -> tuple[Drawn, ...]:
    """Paths of a version beside what they name."""
    items = {item.key: item for item in submitted.items}
    parties = {party.key: party for party in submitted.parties}
    return tuple(Drawn(row, items[row.item], parties[row.party]) for row in rows)


def _found(screening: Screening | None) -> Found | None:
    if screening is None:
        return None
    return Found(screening, evidence_of(screening), assessment_of(screening))


def _party(said: case.Party, found: Found | None) -> Party:
    hits = [hit for hit in found.evidence.hits if hit.party_key == said.key] if found else []
    return Party(
        said,
        role=ROLES.get(said.role, said.role),
        kind=KINDS.get(said.kind, said.kind),
        hits=tuple(Met(hit, found.evidence.list_of(hit)) for hit in sorted(hits, key=_likeness)) if found else (),
        unreadable=found is not None and said.key in found.evidence.unreadable,
    )


def _likeness(hit: Hit) -> tuple[int, str]:
    return -hit.score, hit.entity_id


def _goods(said: case.Item, found: Found | None) -> Goods:
    readings = {reading.item: reading for reading in found.assessment.classifications} if found else {}
    return Goods(said, UNITS.get(said.unit, said.unit), readings.get(said.key))


def _files(application: Application, version: Version) -> tuple[File, ...]:
    numbers = dict(application.documents.values_list("sha256", "number"))
    return tuple(
        File(
            document["filename"],
            PURPOSES.get(document["purpose"], document["purpose"]),
            document["sha256"],
            numbers.get(document["sha256"]),
        )
        for document in version.documents
    )


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(findings, key=lambda one: (_WEIGHT.index(one.severity), _URGENCY.index(one.outcome), one.criterion))
    )
