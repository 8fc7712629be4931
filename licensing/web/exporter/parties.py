"""Who takes part in the export: the list, one party, and taking one away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from licensing.models import Application, Party
from licensing.steps import edit
from licensing.web.exporter import sections
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.party import PartyForm
from licensing.web.exporter.today import today
from licensing.web.sending import SentOnce


@require_safe
@drafting
def parties(request: HttpRequest, application: Application) -> HttpResponse:
    context = {"application": application, "next": sections.after("parties", application)}
    return render(request, "applications/application/parties/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def new(request: HttpRequest, application: Application) -> HttpResponse:
    return _write(request, application, Party())


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def party(request: HttpRequest, application: Application, number: int) -> HttpResponse:
    return _write(request, application, get_object_or_404(application.parties, number=number))


def _write(request: HttpRequest, application: Application, party: Party) -> HttpResponse:
    initial = {name: getattr(party, name) for name in PartyForm.PARTS}
    form = PartyForm(request.POST or None, application=application, initial=initial, on=today())

    def act() -> HttpResponse:
        edit.put(application, form.filled(party), by=request.user, read=form.read)
        return redirect("application_parties", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application, "party": party}
    return render(request, "applications/application/parties/form.html", context, status=form.status)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def remove(request: HttpRequest, application: Application, number: int) -> HttpResponse:
    party = get_object_or_404(application.parties, number=number)
    form = SentOnce(request.POST or None, application=application)

    def act() -> HttpResponse:
        edit.drop(application, party, by=request.user, read=form.read)
        return redirect("application_parties", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application, "party": party}
    return render(request, "applications/application/parties/remove.html", context, status=form.status)
