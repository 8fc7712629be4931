"""Work that was given up after its last try, and the button that starts it again."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from licensing import queries
from licensing.refusal import Refusal
from licensing.steps.restart import restart
from licensing.web.listing import Column
from licensing.web.officer.forms.restart import RestartForm
from screening.models import Job

COLUMNS = (
    Column("work", gettext_lazy("Work"), heads_row=True),
    Column("about", gettext_lazy("About")),
    Column("since", gettext_lazy("Given up")),
    Column("tries", gettext_lazy("Tries"), numeric=True),
    Column("reason", gettext_lazy("Last error")),
    Column("action", gettext_lazy("Start again")),
)
KINDS: dict[str, str | Promise] = {
    "screen": gettext_lazy("Screening of an application"),
    "rescreen": gettext_lazy("Screening of a live case again"),
    "take_in": gettext_lazy("Taking in of a list"),
    "prove": gettext_lazy("Proof for an issued document"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """``about``: the case's reference of a screening, the number of a paper otherwise."""

    job: Job
    kind: str | Promise
    about: str
    form: RestartForm

    @property
    def is_screening(self) -> bool:
        return self.job.kind == "screen"


@require_safe
@permission_required("licensing.view_parked_job", raise_exception=True)
def parked_jobs(request: HttpRequest) -> HttpResponse:
    rows = [_row(job) for job in queries.parked_jobs()]
    return render(request, "cases/parked.html", {"rows": rows, "columns": COLUMNS})


@require_POST
@permission_required("licensing.view_parked_job", raise_exception=True)
def parked_job_restart(request: HttpRequest, job: int) -> HttpResponse:
    """A job that somebody else has started again meanwhile is left alone, and that is no error."""
    found = get_object_or_404(Job, pk=job)
    form = RestartForm(request.POST)

    def act() -> HttpResponseRedirect:
        restart(found, by=request.user, at=timezone.now())
        messages.success(request, _("It was started again. Its result shows here as soon as it is there."))
        if form.cleaned_data["back_to"] == RestartForm.CASE and found.kind == "screen":
            return redirect("case", _about(found))
        return redirect("parked_jobs")

    if response := form.send(request, act):
        return response
    raise Refusal(_("This form is not whole. Open the page again and send it anew."))


def _row(job: Job) -> Row:
    form = RestartForm(initial={"back_to": RestartForm.JOBS}, auto_id=f"job_{job.pk}_%s")
    return Row(job, KINDS.get(job.kind, job.kind), _about(job), form)


def _about(job: Job) -> str:
    """A screening's key is "reference/version"; others are the number itself."""
    return job.key.partition("/")[0]
