"""screen: a worker takes a submitted version up, gathers evidence, assesses it, and puts the case on a desk.

The arithmetic runs outside any transaction; ``write`` runs in the one that also marks the job done, so a task
delivered twice, or killed half-way, leaves exactly one screening.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from licensing.answers import of_officers
from licensing.kinds import Screened, ScreeningStarted
from licensing.models import Ruleset, Screening, Searched, Version
from licensing.records import case_of
from licensing.states import State
from licensing.steps.moving import moving
from screening import plain
from screening.assess import assess
from screening.case import Case
from screening.controls.classification import Standing
from screening.evidence import Answer, Evidence
from screening.evidence import freeze as freeze_evidence
from screening.finding import Assessment
from screening.finding import freeze as freeze_assessment
from screening.gather import gather
from screening.indicators import imported
from screening.names.methods.v1 import NAME as METHOD
from screening.ruleset import Ruleset as Rules
from screening.ruleset import freeze as freeze_rules
from screening.ruleset import ruleset


def start(version: Version, *, at: datetime) -> None:
    """Move a submitted application to screening; a later try finds it there and leaves it."""
    application = version.application
    application.refresh_from_db()
    if application.state != State.SUBMITTED:
        return
    with moving(application, "start_screening", by=None, at=at, read=None) as step:
        step.log(ScreeningStarted(version=version.number))


@dataclass(frozen=True, slots=True)
class Found:
    """What a screening found, before anything is written. ``at``: when the lists were asked."""

    evidence: Evidence
    rules: Rules
    assessment: Assessment
    at: datetime


def rules_of(at: datetime) -> Rules:
    """The rules of the authority's day of ``at``, with the indicators that it had taken in by then."""
    day = at.astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
    return ruleset(day, settings.CRITERIA_ROOMS, imported(at=at))


def look(case: Case, *, at: datetime, answers: tuple[Answer, ...] = ()) -> Found:
    """Screen a case on the lists in force now, with what officers answered of it. Writes nothing."""
    evidence = replace(gather(case, at=at), answers=answers)
    rules = rules_of(at)
    return Found(evidence, rules, assess(case, evidence, rules), at)


def compute(version: Version, *, at: datetime) -> Callable[[], None]:
    """Screen ``version`` as it was submitted; what returns writes the result."""
    return partial(_write, version, look(case_of(version), at=at, answers=of_officers(version)))


def _write(version: Version, found: Found) -> None:
    application = version.application
    application.refresh_from_db()
    if application.state != State.SCREENING:
        # Withdrawn meanwhile: nobody waits for the result any more.
        return
    screening, made = keep(version, found, editions=editions_key(found.evidence))
    if not made:
        return
    with moving(application, "triage", by=None, at=found.at, read=None) as step:
        step.application.lane = screening.lane
        step.application.screened_at = found.at
        surveillance = cyber_surveillance(found.assessment)
        step.log(Screened(**entry_of(version, found), cyber_surveillance=surveillance))


def keep(version: Version, found: Found, *, editions: str) -> tuple[Screening, bool]:
    """The row of what was found, and whether it is new; with it, which edition of each list the version met."""
    kept = row_of(version, found, editions=editions)
    met({version.pk: {state.list_id: state.edition for state in found.evidence.searched}}, at=found.at)
    return kept


def row_of(version: Version, found: Found, *, editions: str) -> tuple[Screening, bool]:
    """The row alone, of what was found without asking the lists again."""
    frozen, _ = Ruleset.objects.get_or_create(
        fingerprint=found.rules.fingerprint,
        # Asked for on the first use alone: a ruleset is a megabyte, and a night's rescreening has one of it.
        defaults={"frozen": partial(_frozen, found.rules), "first_used_at": found.at},
    )
    return Screening.objects.get_or_create(
        version=version,
        editions=editions,
        ruleset=frozen,
        defaults={
            "method": METHOD,
            "evidence": plain.text(freeze_evidence(found.evidence)).decode(),
            "assessment": plain.text(freeze_assessment(found.assessment)).decode(),
            "lane": found.assessment.lane,
            "rule": found.assessment.rule,
            "screened_at": found.at,
        },
    )


def _frozen(rules: Rules) -> str:
    return plain.text(freeze_rules(rules)).decode()


def met(searches: Mapping[int, Mapping[str, str]], *, at: datetime) -> None:
    """Version → list → edition: note that these searches were made. An older note of the same pair is replaced."""
    rows = [
        Searched(version_id=version, list_id=list_id, edition=edition, at=at)
        for version, lists in searches.items()
        for list_id, edition in lists.items()
    ]
    Searched.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["version", "list_id"], update_fields=["edition", "at"]
    )


def entry_of(version: Version, found: Found) -> dict[str, Any]:
    """What the log says of every screening."""
    assessment = found.assessment
    return {
        "version": version.number,
        "case_sha256": version.case_hash,
        "lists": {state.list_id: state.edition or state.status for state in found.evidence.lists},
        "ruleset": found.rules.fingerprint,
        "method": METHOD,
        "evidence_sha256": sha256(plain.text(freeze_evidence(found.evidence))).hexdigest(),
        "assessment_sha256": sha256(plain.text(freeze_assessment(assessment))).hexdigest(),
        "findings": {finding.criterion: f"{finding.outcome}:{finding.points}" for finding in assessment.findings},
        "hits": len(found.evidence.hits),
        "lane": assessment.lane,
        "rule": assessment.rule,
    }


def editions_key(evidence: Evidence) -> str:
    """SHA-256 over what the screening was made on: each list's state and edition, the method, the day, the answers."""
    said = [[state.list_id, state.status, state.edition] for state in evidence.lists]
    answers = [evidence.answers] if evidence.answers else []
    return sha256(plain.text([*said, METHOD, evidence.screened_on, *answers])).hexdigest()


def cyber_surveillance(found: Assessment) -> bool:
    """Whether any item is declared as, or reads like, a listed cyber-surveillance entry: what Article 26 counts."""
    return any(
        item.standing is Standing.LISTED or any(proposal.surveillance for proposal in item.proposals)
        for item in found.classifications
    )
