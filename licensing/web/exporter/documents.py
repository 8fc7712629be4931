"""Files that come with an application: the list with its form, and taking one away."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from licensing.models import Application
from licensing.steps import edit
from licensing.steps.attach import attach
from licensing.web.exporter import sections
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.document import DocumentForm
from licensing.web.listing import Column
from licensing.web.sending import SentOnce

COLUMNS = (
    Column("file", gettext_lazy("File"), heads_row=True),
    Column("purpose", gettext_lazy("What it is")),
    Column("size", gettext_lazy("Size"), numeric=True),
    Column("sha256", gettext_lazy("SHA-256")),
    Column("remove", gettext_lazy("Remove")),
)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def documents(request: HttpRequest, application: Application) -> HttpResponse:
    form = DocumentForm(request.POST or None, request.FILES or None, application=application)

    def act() -> HttpResponse:
        said = form.cleaned_data
        attach(application, said["file"], said["purpose"], by=request.user, at=timezone.now(), read=form.read)
        return redirect("application_documents", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {
        "form": form,
        "application": application,
        "columns": COLUMNS,
        "limit": _("%(number)d MiB") % {"number": settings.LICET["upload_max_bytes"] // (1024 * 1024)},
        "next": sections.after("documents", application),
    }
    return render(request, "applications/application/documents/index.html", context, status=form.status)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def remove(request: HttpRequest, application: Application, number: int) -> HttpResponse:
    document = get_object_or_404(application.documents, number=number)
    form = SentOnce(request.POST or None, application=application)

    def act() -> HttpResponse:
        edit.drop(application, document, by=request.user, read=form.read)
        return redirect("application_documents", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application, "document": document}
    return render(request, "applications/application/documents/remove.html", context, status=form.status)
