"""The questions that a case raises: who answered what, and on which source; and the form that answers one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from licensing import queries
from licensing.formats import at_home
from licensing.models import Application, OfficerAnswer, Screening, User
from licensing.questionnaire import label
from licensing.records import case_of
from licensing.refusal import NotNow
from licensing.states import MOVES, NOTES
from licensing.steps.answer import answer as say
from licensing.steps.answer import asked
from licensing.web.officer.forms.answer import AnswerForm
from licensing.web.officer.reading import CaseFile
from screening.criteria.answers import EXPORTER, WORDS, Given
from screening.criteria.questionnaire import Asking
from screening.finding import Finding
from screening.web.rules.labels import GROUPS

OPEN_TO_ANSWERS = {
    *(state for row in NOTES if row.verb == "answer" for state in row.states),
    *(state for row in MOVES if row.verb == "reconsider" for state in row.sources),
}


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer as it is shown. ``row`` is the officer's, None where the exporter gave it."""

    choice: str
    words: str
    row: OfficerAnswer | None = None


@dataclass(frozen=True, slots=True)
class Put:
    """A question of the case. ``answers``: the one that counts first, then what it went before."""

    asking: Asking
    answers: tuple[Answered, ...]


@require_safe
@permission_required("licensing.view_case", raise_exception=True)
def case_questions(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    groups: dict[str, list[Put]] = {}
    for put in _put(_screening(application)):
        groups.setdefault(str(GROUPS[put.asking.card.group]), []).append(put)
    rows = [put for group in groups.values() for put in group]
    context = {
        "application": application,
        "groups": groups.items(),
        "total": len(rows),
        "open": sum(not put.asking.answered for put in rows),
        "may": may_answer(request.user, application),
    }
    return render(request, "cases/case/questions/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.answer_question", raise_exception=True)
def case_question(request: HttpRequest, reference: str, question: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    put = next((one for one in _put(_screening(application)) if one.asking.question.id == question), None)
    if put is None:
        raise Http404
    now = timezone.now()
    on = at_home(now).date()
    form = AnswerForm(request.POST or None, application=application, question=put.asking.question, on=on)

    def act() -> HttpResponseRedirect:
        say(application, form.saying(), by=request.user, at=now, read=form.read)
        messages.success(request, _("Your answer is kept, and the case was assessed again with it."))
        return redirect("case_questions", reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    if application.state not in OPEN_TO_ANSWERS:
        raise NotNow(_("Questions are answered until a paper is issued. Nothing was changed."))
    context = {"application": application, "put": put, "form": form}
    return render(request, "cases/case/questions/question.html", context, status=form.status)


def may_answer(user: User, application: Application) -> bool:
    return application.state in OPEN_TO_ANSWERS and user.has_perm("licensing.answer_question")


def ways(file: CaseFile, user: User) -> list[tuple[Finding, str]]:
    """Each open finding, and where its question is answered; "" where it has none or this person answers none."""
    if file.found is None:
        return []
    if not may_answer(user, file.application):
        return [(finding, "") for finding in file.found.open]
    put = _by_criterion(asked(file.found.row, on=at_home(timezone.now()).date()))
    reference = file.application.reference
    return [
        (finding, _way(reference, finding.criterion, put.get(finding.criterion, []))) for finding in file.found.open
    ]


def _by_criterion(askings: Iterable[Asking]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for asking in askings:
        found.setdefault(asking.card.id, []).append(asking.question.id)
    return found


def _way(reference: str, criterion: str, questions: list[str]) -> str:
    """To the question itself, or where there are several to their place among all."""
    if len(questions) == 1:
        return reverse("case_question", args=[reference, questions[0]])
    return f"{reverse('case_questions', args=[reference])}#{criterion}" if questions else ""


def _screening(application: Application) -> Screening:
    screening = queries.latest_screening(application)
    if screening is None:
        raise NotNow(_("This case has not been screened, so its questions are not known yet."))
    return screening


def _put(screening: Screening) -> list[Put]:
    rows: dict[str, list[OfficerAnswer]] = {}
    for row in screening.version.officer_answers.select_related("by").order_by("-pk"):
        rows.setdefault(row.question, []).append(row)
    now = asked(screening, on=at_home(timezone.now()).date())
    return [Put(asking, _answers(asking, rows.get(asking.question.id, []), screening)) for asking in now]


def _answers(asking: Asking, rows: list[OfficerAnswer], screening: Screening) -> tuple[Answered, ...]:
    officers = [Answered(label(asking.question, row.choice), row.words, row) for row in rows]
    theirs = _exporters(asking, screening)
    return (*officers, *([Answered(label(asking.question, theirs.choice), theirs.words)] if theirs else []))


def _exporters(asking: Asking, screening: Screening) -> Given | None:
    """What the exporter answered, also where an officer's answer went before it."""
    end_use = case_of(screening.version).end_use
    choice = end_use.answer(asking.question.id)
    return Given(choice, end_use.answer(asking.question.id + WORDS), EXPORTER) if choice else None
