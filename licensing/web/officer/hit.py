"""Name hits with what officers said of them, and the form that says it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing import queries
from licensing.models import Application, User, Verdict
from licensing.refusal import NotNow
from licensing.states import NOTES
from licensing.steps.judge import judge as say
from licensing.verdicts import judged
from licensing.web.officer.forms.judge import JudgeForm
from licensing.web.officer.reading import CaseFile, Met, Party, read

OPEN_TO_VERDICTS = next(row.states for row in NOTES if row.verb == "judge")


@dataclass(frozen=True, slots=True)
class Judged:
    """A hit with the verdict that stands on its pair. ``elsewhere``: it was given in another case or screening.
    ``form`` is None for who may not judge here.
    """

    party: Party
    met: Met
    verdict: Verdict | None
    elsewhere: bool
    form: JudgeForm | None


def judged_hits(file: CaseFile, user: User, *, at: datetime) -> list[tuple[Party, list[Judged]]]:
    """Every party with its hits; two queries, however many there are."""
    hits = [met.hit for party in file.parties for met in party.hits]
    verdicts = judged(file.case, hits, at=at) if hits else {}
    may = user.has_perm("licensing.judge_hit") and file.application.state in OPEN_TO_VERDICTS
    return [
        (party, [_judged(file, party, met, verdicts[met.hit], may) for met in party.hits]) for party in file.parties
    ]


def _judged(file: CaseFile, party: Party, met: Met, verdict: Verdict | None, may: bool) -> Judged:
    elsewhere = bool(verdict and file.found and verdict.screening_id != file.found.row.pk)
    prefix = f"hit_{party.said.key}_{met.hit.list_id}_{met.hit.entity_id}_%s"
    form = JudgeForm(application=file.application, auto_id=prefix) if may else None
    return Judged(party, met, verdict, elsewhere, form)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.judge_hit", raise_exception=True)
def case_hit(request: HttpRequest, reference: str, party: str, list_id: str, entity_id: str) -> HttpResponse:
    """One hit by itself: what the form of the case page answers when it was not filled in, and a page of its own."""
    application = queries.case(request.user, reference)
    file = read(application)
    rows = [one for _party, each in judged_hits(file, request.user, at=timezone.now()) for one in each]
    found = [one for one in rows if _is(one.met, party, list_id, entity_id)]
    if not found:
        raise Http404
    form = JudgeForm(request.POST or None, application=application)

    def act() -> HttpResponseRedirect:
        said = form.cleaned_data
        about = (party, list_id, entity_id)
        say(application, about, said["says"], said["because"], by=request.user, at=timezone.now(), read=form.read)
        messages.success(request, _("Your verdict is kept, and shown wherever this pair meets again."))
        return redirect("case", reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    _open(application)
    context = {"application": application, "one": found[0], "form": form}
    return render(request, "cases/case/hits/hit.html", context, status=form.status)


def _is(met: Met, party: str, list_id: str, entity_id: str) -> bool:
    return (met.hit.party_key, met.hit.list_id, met.hit.entity_id) == (party, list_id, entity_id)


def _open(application: Application) -> None:
    if application.state not in OPEN_TO_VERDICTS:
        raise NotNow(_("Hits are judged while a case is in review, and on a live licence. Nothing was changed."))
