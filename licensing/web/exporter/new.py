"""A new draft: which organisation applies, and what the exporter calls it. The title can be changed while it is one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing import queries
from licensing.models import Application
from licensing.refusal import NotAllowed
from licensing.steps import edit
from licensing.steps.begin import begin
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.begin import BeginForm, TitleForm


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    if not queries.organisations_of(request.user).exists():
        raise NotAllowed(_("You belong to no organisation for which you may apply."))
    form = BeginForm(request.POST or None, user=request.user)

    def act() -> HttpResponse:
        said = form.cleaned_data
        made = begin(said["organisation"], by=request.user, at=timezone.now(), title=said["title"])
        return redirect("application", made.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    return render(request, "applications/new.html", {"form": form}, status=form.status)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def title(request: HttpRequest, application: Application) -> HttpResponse:
    form = TitleForm(request.POST or None, application=application, initial={"title": application.title})

    def act() -> HttpResponse:
        edit.change(application, {"title": form.cleaned_data["title"]}, by=request.user, read=form.read)
        return redirect("application", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application}
    return render(request, "applications/application/title.html", context, status=form.status)
