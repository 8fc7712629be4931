"""How far screening again is, list by list and for the indicators, and the request to screen everything whole."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from licensing.rescreening import progress
from licensing.steps.ask_rescreen import ask_rescreen
from licensing.web.actors import names_of
from licensing.web.listing import Column
from licensing.web.officer.forms.ask_rescreen import AskRescreenForm

COLUMNS = (
    Column("list", gettext_lazy("List"), heads_row=True),
    Column("edition", gettext_lazy("Edition in force")),
    Column("done", gettext_lazy("Searched on it"), numeric=True),
    Column("waiting", gettext_lazy("To be searched"), numeric=True),
)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.view_case", raise_exception=True)
def rescreening(request: HttpRequest) -> HttpResponse:
    may_ask = request.user.has_perm("licensing.ask_rescreen")
    if request.method == "POST" and not may_ask:
        raise PermissionDenied
    form = AskRescreenForm(request.POST or None)

    def act() -> HttpResponseRedirect:
        ask_rescreen(form.cleaned_data["because"], by=request.user, at=timezone.now())
        messages.success(request, _("Every live case and licence is screened whole again. This page shows how far."))
        return redirect("rescreening")

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    now = progress(at=timezone.now())
    context = {
        "progress": now,
        "columns": COLUMNS,
        "form": form if may_ask else None,
        "asked_by": names_of([now.asked.by])[now.asked.by] if now.asked else "",
    }
    return render(request, "cases/rescreening.html", context, status=form.status)
