"""Issue what was countersigned: a licence for a grant, a letter for a refusal. Shows first what will be printed."""

from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing import queries
from licensing.models import Application
from licensing.states import State
from licensing.steps.issue import issue as issue_licence
from licensing.steps.issue import licence_number
from licensing.steps.paper import term
from licensing.steps.refuse import refusal_number
from licensing.steps.refuse import refuse as issue_refusal
from licensing.web.officer import columns
from licensing.web.officer.forms.issue import IssueForm
from licensing.web.officer.reading import CaseFile, read


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.issue_case", raise_exception=True)
def issue(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    form = IssueForm(request.POST or None, application=application)
    decision = queries.standing_decision(application)

    def act() -> HttpResponseRedirect:
        end = issue_licence if decision is None or decision.grants else issue_refusal
        issued = end(application, by=request.user, at=timezone.now(), read=form.read)
        messages.success(request, _("%(number)s was issued.") % {"number": issued.number})
        return redirect("case", reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    if application.state != State.COUNTERSIGNED:
        return _nothing_to_issue(request, application)
    context = {
        "application": application,
        "form": form,
        "columns": columns.ALL,
        **_printed(read(application), at=timezone.now()),
    }
    return render(request, "cases/case/issue.html", context, status=form.status)


def _printed(file: CaseFile, *, at: datetime) -> dict[str, object]:
    """What the paper will say: its number, and for a licence the days it is valid."""
    issued_on, valid_until = term(at)
    grants = file.decision is not None and file.decision.row.grants
    number = licence_number(file.application) if grants else refusal_number(file.application)
    return {
        "file": file,
        "columns": columns.ALL,
        "grants": grants,
        "number": number,
        "issued_on": issued_on,
        "valid_until": valid_until,
    }


def _nothing_to_issue(request: HttpRequest, application: Application) -> HttpResponse:
    messages.info(request, _("There is nothing to issue in this case now."))
    return redirect("case", application.reference)
