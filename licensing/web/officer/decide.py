"""Propose a decision. What an officer wrote is never lost: a form that comes too late shows it, to be copied."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing import queries, rescreening
from licensing.refusal import NotNow
from licensing.states import State
from licensing.steps.decide import ENDS
from licensing.steps.decide import decide as propose
from licensing.verdicts import all_false, in_words
from licensing.web.officer import columns
from licensing.web.officer.forms.decide import DecideForm
from licensing.web.officer.reading import CaseFile, Found, read

ADJUDICATED = "adjudicated_hits"  # as the cards of criteria say it


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.decide_case", raise_exception=True)
def decide(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    file = read(application)
    if file.found is None:
        raise NotNow(_("This case has not been screened, so it cannot be decided. Nothing was changed."))
    form = DecideForm(request.POST or None, application=application, found=file.found, known=_known(file.found))

    def act() -> HttpResponseRedirect:
        propose(application, form.proposal(), by=request.user, at=timezone.now(), read=form.read)
        messages.success(request, _("Your decision was proposed. Another officer has to countersign it."))
        return redirect("case", reference)

    if request.method != "POST":
        return _page(request, form, file) if application.state == State.IN_REVIEW else _too_late(request, file)
    try:
        return form.send(request, act) or _page(request, form, file)
    except NotNow as refusal:
        context = {"application": application, "form": form, "file": file, "refusal": refusal}
        return render(request, "cases/case/decide_late.html", context, status=refusal.status)


def _known(found: Found) -> dict[str, str]:
    """Criterion → what its reason can begin with. Only the officer answers."""
    said = in_words(all_false(found.row, at=timezone.now()))
    return {finding.criterion: said for finding in found.open if said and ADJUDICATED in finding.answered_by}


def _page(request: HttpRequest, form: DecideForm, file: CaseFile) -> HttpResponse:
    lines = [
        (item, party, form.condition_of(item.key, party.key))
        for item in file.case.items
        for party in file.case.parties
        if party.role in ENDS
    ]
    context = {
        "application": file.application,
        "form": form,
        "file": file,
        "columns": columns.ALL,
        "lines": lines,
        "changed": rescreening.outdated(file.found.row, at=timezone.now()) if file.found else [],
    }
    return render(request, "cases/case/decide.html", context, status=form.status)


def _too_late(request: HttpRequest, file: CaseFile) -> HttpResponse:
    messages.info(request, _("There is nothing to decide in this case now."))
    return redirect("case", file.application.reference)
