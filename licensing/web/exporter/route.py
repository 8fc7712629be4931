"""Which way the items go: from where, over which countries, to where."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from licensing.models import Application
from licensing.steps import edit
from licensing.web.exporter import sections
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.route import RouteForm, from_application

# The button that asks for one more box: it saves nothing and keeps what is chosen.
MORE = "one_more"


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def route(request: HttpRequest, application: Application) -> HttpResponse:
    form = _form(request, application)

    def act() -> HttpResponse:
        edit.change(application, form.said(), by=request.user, read=form.read)
        return redirect(sections.after("route", application))

    if request.method == "POST" and MORE not in request.POST and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application, "more": MORE}
    return render(request, "applications/application/route.html", context, status=form.status)


def _form(request: HttpRequest, application: Application) -> RouteForm:
    if request.method != "POST":
        initial = from_application(application.origin, application.via, application.destination)
        return RouteForm(application=application, initial=initial, stops=len(application.via) + 1)
    sent = sum(key.startswith("via_") for key in request.POST)
    return RouteForm(request.POST, application=application, stops=sent + (MORE in request.POST))
