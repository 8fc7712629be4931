"""Taking an application back, and throwing a draft away: each after one more question."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing.models import Application
from licensing.refusal import NotNow
from licensing.states import verbs_from
from licensing.steps.discard import discard as throw_away
from licensing.steps.withdraw import withdraw as take_back
from licensing.web.exporter.drafting import drafting, writing
from licensing.web.sending import SentOnce


@require_http_methods(["GET", "HEAD", "POST"])
@writing
def withdraw(request: HttpRequest, application: Application) -> HttpResponse:
    if "withdraw" not in verbs_from(application.state):
        raise NotNow(_("Application %(reference)s cannot be withdrawn now.") % {"reference": application.reference})
    form = SentOnce(request.POST or None, application=application)

    def act() -> HttpResponse:
        take_back(application, by=request.user, at=timezone.now(), read=form.read)
        return redirect("application", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    consequences = [
        _("Nobody works on it any longer, and no licence is issued on it."),
        _("It stays in your list, and the decision log says that it was withdrawn."),
        _("To export after all, you begin a new application."),
    ]
    context = {"form": form, "application": application, "consequences": consequences}
    return render(request, "applications/application/withdraw.html", context, status=form.status)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def discard(request: HttpRequest, application: Application) -> HttpResponse:
    form = SentOnce(request.POST or None, application=application)

    def act() -> HttpResponse:
        throw_away(application, by=request.user, read=form.read)
        messages.success(request, _("The draft %(reference)s was discarded.") % {"reference": application.reference})
        return redirect("applications")

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    consequences = [
        _("Parties, items, answers and the list of documents are deleted."),
        _("Your colleagues lose the draft too. It cannot be brought back."),
    ]
    context = {"form": form, "application": application, "consequences": consequences}
    return render(request, "applications/application/discard.html", context, status=form.status)
