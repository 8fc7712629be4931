"""screen: a worker takes a submitted version up, gathers evidence, assesses it, and puts the case on a desk.

The arithmetic runs outside any transaction; ``write`` runs in the one that also marks the job done, so a task
delivered twice, or killed half-way, leaves exactly one screening.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from licensing.kinds import Screened, ScreeningStarted
from licensing.models import Ruleset, Screening, Version
from licensing.records import case_of
from licensing.states import State
from licensing.steps.moving import moving
from screening import plain
from screening.assess import assess
from screening.controls.classification import Standing
from screening.evidence import Evidence
from screening.evidence import freeze as freeze_evidence
from screening.finding import Assessment
from screening.finding import freeze as freeze_assessment
from screening.gather import gather
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


def compute(version: Version, *, at: datetime) -> Callable[[], None]:
    """Screen ``version`` as it was submitted, on the lists in force now; what returns writes the result."""
    case = case_of(version)
    evidence = gather(case, at=at)
    rules = ruleset(at.astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date(), settings.CRITERIA_ROOMS)
    assessment = assess(case, evidence, rules)

    def write() -> None:
        _write(version, evidence, rules, assessment, at=at)

    return write


def _write(version: Version, evidence: Evidence, rules: Rules, found: Assessment, *, at: datetime) -> None:
    application = version.application
    application.refresh_from_db()
    if application.state != State.SCREENING:
        # Withdrawn meanwhile: nobody waits for the result any more.
        return
    frozen, _ = Ruleset.objects.get_or_create(
        fingerprint=rules.fingerprint,
        defaults={"frozen": plain.text(freeze_rules(rules)).decode(), "first_used_at": at},
    )
    evidence_text, found_text = plain.text(freeze_evidence(evidence)), plain.text(freeze_assessment(found))
    screening, made = Screening.objects.get_or_create(
        version=version,
        editions=editions_key(evidence),
        ruleset=frozen,
        defaults={
            "method": METHOD,
            "evidence": evidence_text.decode(),
            "assessment": found_text.decode(),
            "lane": found.lane,
            "rule": found.rule,
            "screened_at": at,
        },
    )
    if not made:
        return
    with moving(application, "triage", by=None, at=at, read=None) as step:
        step.application.lane = screening.lane
        step.log(
            Screened(
                version=version.number,
                case_sha256=version.case_hash,
                lists={state.list_id: state.edition or state.status for state in evidence.lists},
                ruleset=rules.fingerprint,
                method=METHOD,
                evidence_sha256=hashlib.sha256(evidence_text).hexdigest(),
                assessment_sha256=hashlib.sha256(found_text).hexdigest(),
                findings={finding.criterion: f"{finding.outcome}:{finding.points}" for finding in found.findings},
                hits=len(evidence.hits),
                cyber_surveillance=cyber_surveillance(found),
                lane=found.lane,
                rule=found.rule,
            )
        )


def editions_key(evidence: Evidence) -> str:
    """SHA-256 over what the screening was made on: each list's state and edition, the method, the day."""
    said = [[state.list_id, state.status, state.edition] for state in evidence.lists]
    return hashlib.sha256(plain.text([*said, METHOD, evidence.screened_on])).hexdigest()


def cyber_surveillance(found: Assessment) -> bool:
    """Whether any item is declared as, or reads like, a listed cyber-surveillance entry: what Article 26 counts."""
    return any(
        item.standing is Standing.LISTED or any(proposal.surveillance for proposal in item.proposals)
        for item in found.classifications
    )
