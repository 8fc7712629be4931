"""Clear risks of a case, each a path with two arrows: read beside the case they are in, and the form for a new one."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing import queries
from licensing.formats import at_home, country_name
from licensing.models import Application, User
from licensing.refusal import NotNow
from licensing.states import State
from licensing.steps.decide import ENDS
from licensing.steps.record_path import record_path
from licensing.web.officer.forms.path import PathForm
from licensing.web.officer.reading import CaseFile, Drawn, drawn, read
from screening.case import Case


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.record_path", raise_exception=True)
def case_path_new(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    file = read(application)
    now = timezone.now()
    form = PathForm(request.POST or None, application=application, lines=_lines(file.case), on=at_home(now).date())

    def act() -> HttpResponseRedirect:
        record_path(application, form.path(), by=request.user, at=now, read=form.read)
        messages.success(request, _("The clear risk is written down. A refusal of this version can rest on it."))
        return redirect("case", reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    if application.state != State.IN_REVIEW:
        raise NotNow(_("A clear risk is written down while a case is in review. Nothing was changed."))
    context = {"application": application, "form": form, "file": file}
    return render(request, "cases/case/paths/new.html", context, status=form.status)


def may_record(user: User, application: Application) -> bool:
    return application.state == State.IN_REVIEW and user.has_perm("licensing.record_path")


def of_case(file: CaseFile) -> tuple[Drawn, ...]:
    return drawn(file.case, file.version.risk_paths.select_related("by"))


def _lines(case: Case) -> list[tuple[str, str, str]]:
    ends = [party for party in case.parties if party.role in ENDS]
    return [
        (item.key, party.key, f"{item.description[:120]} → {party.name}, {country_name(party.country)}")
        for item in case.items
        for party in ends
    ]
