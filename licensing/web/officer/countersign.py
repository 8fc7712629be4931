"""The whole proposed decision, and the two things that a second senior officer can do with it."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing import queries
from licensing.models import Application
from licensing.refusal import Refusal
from licensing.states import State
from licensing.steps.countersign import countersign as sign
from licensing.steps.countersign import second_hand
from licensing.web.officer import columns
from licensing.web.officer.forms.countersign import CountersignForm, SendBackForm
from licensing.web.officer.reading import read


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.countersign_case", raise_exception=True)
def countersign(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    form = CountersignForm(request.POST or None, application=application)

    def act() -> HttpResponseRedirect:
        sign(application, by=request.user, at=timezone.now(), read=form.read)
        messages.success(request, _("You countersigned the decision. It can be issued now."))
        return redirect("case", reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    return page(request, application, form, SendBackForm(application=application, auto_id="back_%s"))


def page(
    request: HttpRequest, application: Application, sign_form: CountersignForm, back_form: SendBackForm
) -> HttpResponse:
    """The decision with both forms, or why this person is not its second hand."""
    if application.state != State.DECIDED:
        messages.info(request, _("There is nothing to countersign in this case now."))
        return redirect("case", application.reference)
    context = {
        "application": application,
        "file": read(application),
        "columns": columns.ALL,
        "barred": _barred(request, application),
        "sign_form": sign_form,
        "back_form": back_form,
    }
    status = max(sign_form.status, back_form.status)
    return render(request, "cases/case/countersign.html", context, status=status)


def _barred(request: HttpRequest, application: Application) -> str:
    """Why this person may not be the second hand, in the words of the step that would refuse; "" where they may."""
    try:
        second_hand(application, request.user)
    except Refusal as refusal:
        return refusal.message
    return ""
