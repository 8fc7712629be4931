"""One case: what was asked, what was found, what was decided, what happened; and the one thing to do next."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh

from licensing import queries
from licensing.models import Application, IssuedDocument
from licensing.states import State
from licensing.web.officer import columns
from licensing.web.officer.forms.restart import RestartForm
from licensing.web.officer.hit import judged_hits
from licensing.web.officer.moves import moves
from licensing.web.officer.next_step import next_step
from licensing.web.officer.paths import may_record, of_case
from licensing.web.officer.questions import ways
from licensing.web.officer.reading import read
from licensing.web.officer.spheres import spheres
from licensing.web.officer.timeline import timeline
from screening.models import Job

UNDER_WAY = (State.SUBMITTED, State.SCREENING)


@require_safe
@permission_required("licensing.view_case", raise_exception=True)
def case(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    file = read(application)
    decision = file.decision.row if file.decision else None
    context = {
        "application": application,
        "file": file,
        "hits": judged_hits(file, request.user, at=timezone.now()),
        "columns": columns.ALL,
        "moves": moves(file),
        "spheres": spheres(ways(file, request.user)),
        "paths": of_case(file),
        "may_record": may_record(request.user, application),
        "next": next_step(request.user, application, decision),
        "events": timeline(reference),
        "issued": IssuedDocument.objects.filter(decision=decision).first() if decision else None,
        "sent_back": application.decisions.exclude(sent_back_at=None).select_related("decided_by", "sent_back_by"),
        **under_way(request, application),
    }
    return render(request, "cases/case.html", context)


@require_safe
@permission_required("licensing.view_case", raise_exception=True)
def screening(request: HttpRequest, reference: str) -> HttpResponse:
    """The progress block by itself; when there is something new to read, the whole page again."""
    application = queries.case(request.user, reference)
    if not request.htmx:
        return redirect("case", reference)
    context = under_way(request, application)
    if not context["being_screened"]:
        return HttpResponseClientRefresh()
    return render(request, "cases/case/screening.html", {"application": application})


def under_way(request: HttpRequest, application: Application) -> dict[str, object]:
    """Whether the case is being screened, or was given up (``parked``), and then the form that starts it again."""
    if application.state not in UNDER_WAY:
        return {"being_screened": False}
    job = queries.screening_job(application.versions.select_related("application").latest("number"))
    if job is None or job.state != Job.State.PARKED:
        return {"being_screened": True}
    may = request.user.has_perm("licensing.view_parked_job")
    restart = RestartForm(initial={"back_to": RestartForm.CASE}) if may else None
    return {"being_screened": False, "parked": job, "restart": restart}
