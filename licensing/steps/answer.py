"""answer: an officer answers a question of a criterion on a dated source, and the case is assessed anew at once.

The lists are not asked again: it is the evidence of the newest screening, with the answer added, under the rules of
the day. A decision that was waiting, or was countersigned and not yet issued, did not know the answer: it is void.
"""

import hashlib
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from licensing import queries
from licensing.answers import as_evidence, of_officers
from licensing.formats import at_home
from licensing.kinds import DecisionVoided, QuestionAnswered, Rescreened
from licensing.models import Application, OfficerAnswer, Screening
from licensing.questionnaire import rules
from licensing.records import case_of, evidence_of
from licensing.refusal import NotAllowed, NotNow, Refusal
from licensing.states import State
from licensing.steps.moving import Moving, moving, noting
from licensing.steps.screen import Found, editions_key, entry_of, row_of, rules_of
from licensing.steps.source import check_source
from screening.assess import assess
from screening.criteria.questionnaire import Asking, offered, questions

if TYPE_CHECKING:
    from licensing.models import User


@dataclass(frozen=True, slots=True)
class Saying:
    """What the officer fills in. ``source_on``: the day of the source itself."""

    question: str
    choice: str
    words: str
    source: str
    source_on: date | None


def asked(screening: Screening, *, on: date) -> tuple[Asking, ...]:
    """Every question that the rules of the day put in this case, whoever is asked first, with what was answered."""
    return questions(case_of(screening.version), evidence_of(screening), rules(on), of=None)


def answer(application: Application, saying: Saying, *, by: "User", at: datetime, read: int) -> OfficerAnswer:
    """Raises Refusal naming the field, NotAllowed on the exporter's side, NotNow outside review."""
    before = queries.latest_screening(application)
    if before is None:
        raise NotNow(_("This case has not been screened, so there is nothing to answer. Nothing was changed."))
    _check(before, saying, by, on=at_home(at).date())
    row = _row(before, saying, by, at)
    found = _found(before, row, at)
    with _frame(application, by=by, at=at, read=read) as step:
        row.save()
        step.log(_entry(row))
        _void(step, row)
        _assess_anew(step, before, found)
    return row


def _check(screening: Screening, saying: Saying, by: "User", *, on: date) -> None:
    if queries.on_exporters_side(by, screening.version.application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not answer for the office."))
    put = {asking.question.id: asking.question for asking in asked(screening, on=on)}
    if saying.question not in put:
        raise Refusal(_("This question is not put in this case. Nothing was changed."))
    if not offered(put[saying.question], saying.choice):
        raise Refusal(_("Choose one of the answers."), field="choice")
    if not saying.words.strip():
        raise Refusal(_("Say what you found."), field="words")
    check_source(saying.source, saying.source_on, on=on)


def _row(screening: Screening, saying: Saying, by: "User", at: datetime) -> OfficerAnswer:
    return OfficerAnswer(
        version=screening.version,
        question=saying.question,
        choice=saying.choice,
        words=saying.words.strip(),
        source=saying.source.strip(),
        source_on=saying.source_on,
        by=by,
        role=queries.roles_of(by),
        at=at,
    )


def _found(before: Screening, row: OfficerAnswer, at: datetime) -> Found:
    """The arithmetic, before any transaction."""
    answers = (*of_officers(before.version), as_evidence(row))
    evidence = replace(evidence_of(before), answers=answers)
    now = rules_of(at)
    return Found(evidence, now, assess(case_of(before.version), evidence, now), at)


def _frame(application: Application, *, by: "User", at: datetime, read: int) -> AbstractContextManager[Moving]:
    if application.state in (State.DECIDED, State.COUNTERSIGNED):
        return moving(application, "reconsider", by=by, at=at, read=read)
    return noting(application, "answer", by=by, at=at, read=read)


def _entry(row: OfficerAnswer) -> QuestionAnswered:
    return QuestionAnswered(
        version=row.version.number,
        question=row.question,
        choice=row.choice,
        words=row.words,
        source=row.source,
        source_on=row.source_on.isoformat(),
        role=row.role,
    )


def _void(step: Moving, row: OfficerAnswer) -> None:
    """Any edit voids a decision, whoever had signed it: it rests on findings that are no longer those of the case."""
    decision = queries.standing_decision(step.application)
    if decision is None:
        return
    decision.sent_back_at = step.at
    decision.sent_back_because = _("%(question)s was answered by %(by)s, which this decision did not know.") % {
        "question": row.question,
        "by": row.by,
    }
    decision.save(update_fields=["sent_back_at", "sent_back_because"])
    countersigned = decision.countersigned_by_id is not None
    step.log(DecisionVoided(decision=decision.number, countersigned=countersigned, question=row.question))


def _assess_anew(step: Moving, before: Screening, found: Found) -> None:
    """``screened_at`` of the application stays: it says when the lists were last asked of the whole case."""
    screening, _made = row_of(before.version, found, editions=editions_key(found.evidence))
    replaced = hashlib.sha256(before.evidence.encode()).hexdigest()
    entry = entry_of(before.version, found)
    step.log(Rescreened(**entry, state=step.application.state, replaces=replaced, new_hits=0))
    step.application.lane = screening.lane
