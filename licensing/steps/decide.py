"""decide: an officer proposes a decision that answers every open criterion. It takes effect with a second hand."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from licensing import queries, rescreening
from licensing.kinds import Decided
from licensing.models import Answer, Application, Decision, Line, Screening
from licensing.records import assessment_of, case_of
from licensing.refusal import NotAllowed, NotNow, Refusal
from licensing.steps.ground import check_ground, paths_of
from licensing.steps.moving import moving
from screening.finding import Finding, Outcome, Severity
from screening.lanes import Lane

if TYPE_CHECKING:
    from licensing.models import User

ENDS = ("end_user", "ultimate_end_user")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the officer fills in. ``answers``: criterion → (holds, because); ``conditions``: (item, party) → text;
    ``ground``: what a refusal rests on, "" for a grant.
    """

    outcome: str
    reasons: str
    answers: dict[str, tuple[str, str]]
    conditions: dict[tuple[str, str], str]
    ground: str = ""
    ground_words: str = ""

    @property
    def grants(self) -> bool:
        return self.outcome != Decision.Outcome.REFUSE


def open_findings(screening: Screening) -> tuple[Finding, ...]:
    """Those that a decision must answer, grant or refusal."""
    return tuple(finding for finding in assessment_of(screening).findings if to_be_answered(finding))


def to_be_answered(finding: Finding) -> bool:
    """Whether a finding is a concern. A safeguard that is there is none: nothing has to be said against it."""
    there = finding.severity is Severity.MITIGANT and finding.outcome is Outcome.RAISED
    return finding.open and not there


def lines_of(screening: Screening) -> list[tuple[str, str, str]]:
    """(item, party, destination) for each item and each end-user of the case as submitted."""
    case = case_of(screening.version)
    ends = [party for party in case.parties if party.role in ENDS]
    return [(item.key, party.key, party.country) for item in case.items for party in ends]


def decide(application: Application, proposal: Proposal, *, by: "User", at: datetime, read: int) -> Decision:
    """Raises Refusal naming what is missing, NotAllowed on the exporter's side, NotNow while incomplete."""
    screening = queries.latest_screening(application)
    if screening is None:
        raise NotNow(_("This case has not been screened, so it cannot be decided. Nothing was changed."))
    _check(screening, proposal, by)
    if proposal.grants:
        check_still_so(screening, at=at)
    with moving(application, "decide", by=by, at=at, read=read) as step:
        decision = Decision.objects.create(
            application=step.application,
            number=step.application.decisions.count() + 1,
            version=screening.version,
            screening=screening,
            outcome=proposal.outcome,
            reasons=proposal.reasons.strip(),
            ground=proposal.ground,
            ground_words=proposal.ground_words.strip(),
            decided_by=by,
            decided_at=at,
        )
        _write_parts(decision, screening, proposal)
        step.log(_entry(decision))
    return decision


def _check(screening: Screening, proposal: Proposal, by: "User") -> None:
    if queries.on_exporters_side(by, screening.version.application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not decide its application."))
    if proposal.outcome not in Decision.Outcome.values:
        raise Refusal(_("Choose a decision."), field="outcome")
    if screening.lane == Lane.INCOMPLETE and proposal.grants:
        raise NotNow(
            _("Screening is incomplete, so nothing can be granted: %(why)s") % {"why": assessment_of(screening).because}
        )
    if not proposal.reasons.strip():
        raise Refusal(_("Give the reasons for the decision."), field="reasons")
    _check_answers(screening, proposal)
    _check_conditions(screening, proposal)
    check_ground(screening, proposal)


def check_still_so(screening: Screening, *, at: datetime) -> None:
    """What was clear on lists that have since gone stale, or on values that were replaced, is not clear now.

    Raises NotNow.
    """
    if changed := rescreening.outdated(screening, at=at):
        raise NotNow(
            _(
                "Nothing can be granted before this case is screened again, because what it was screened on has "
                "changed: %(why)s. Nothing was changed in the case."
            )
            % {"why": "; ".join(changed)}
        )


def _check_answers(screening: Screening, proposal: Proposal) -> None:
    for finding in open_findings(screening):
        holds, because = proposal.answers.get(finding.criterion, ("", ""))
        if holds not in Answer.Holds.values or not because.strip():
            raise Refusal(
                _("Answer criterion %(criterion)s (%(title)s): choose a finding and say why.")
                % {"criterion": finding.criterion, "title": finding.title},
                field=f"answer-{finding.criterion}",
            )
        if proposal.grants and finding.severity is Severity.BLOCK and holds == Answer.Holds.STANDS:
            raise Refusal(
                _("%(title)s (%(criterion)s) by itself speaks for refusal: while it stands, nothing can be granted.")
                % {"criterion": finding.criterion, "title": finding.title},
                field=f"answer-{finding.criterion}",
            )


def _check_conditions(screening: Screening, proposal: Proposal) -> None:
    """Conditions stand where the outcome says so and nowhere else: none may be written and then not printed."""
    written = {line for line, text in proposal.conditions.items() if text.strip()}
    if written - {(item, party) for item, party, _destination in lines_of(screening)}:
        raise Refusal(_("A condition names an item or an end-user that this case does not have."), field="conditions")
    if proposal.outcome == Decision.Outcome.GRANT_WITH_CONDITIONS and not written:
        raise Refusal(_("Write at least one condition, or grant without conditions."), field="conditions")
    if proposal.outcome != Decision.Outcome.GRANT_WITH_CONDITIONS and written:
        raise Refusal(
            _("You wrote conditions. Choose the grant with conditions, or take the conditions away."), field="outcome"
        )


def _write_parts(decision: Decision, screening: Screening, proposal: Proposal) -> None:
    for item, party, destination in lines_of(screening):
        refused = proposal.outcome == Decision.Outcome.REFUSE
        conditions = proposal.conditions.get((item, party), "").strip()
        Line.objects.create(
            decision=decision,
            item=item,
            party=party,
            destination=destination,
            outcome=_line_outcome(refused, conditions),
            conditions=conditions,
        )
    for finding in open_findings(screening):
        holds, because = proposal.answers[finding.criterion]
        Answer.objects.create(decision=decision, criterion=finding.criterion, holds=holds, because=because.strip())


def _line_outcome(refused: bool, conditions: str) -> str:
    if refused:
        return Decision.Outcome.REFUSE
    return Decision.Outcome.GRANT_WITH_CONDITIONS if conditions else Decision.Outcome.GRANT


def _entry(decision: Decision) -> Decided:
    lines = list(decision.lines.all())
    answers = list(decision.answers.all())
    return Decided(
        decision=decision.number,
        version=decision.version.number,
        case_sha256=decision.version.case_hash,
        outcome=decision.outcome,
        lines={f"{line.item}/{line.party}": f"{line.outcome}:{line.destination}" for line in lines},
        conditions={f"{line.item}/{line.party}": line.conditions for line in lines if line.conditions},
        answers={answer.criterion: answer.holds for answer in answers},
        because={answer.criterion: answer.because for answer in answers},
        reasons=decision.reasons,
        ground=decision.ground,
        ground_words=decision.ground_words,
        paths=[str(path.number) for path in paths_of(decision)],
    )
