"""The last look: every answer with a link to change it, what is missing, and the button that submits."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing.models import Application
from licensing.steps.submit import submit
from licensing.web.exporter import sections
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.submission import SubmissionForm
from licensing.web.exporter.written import written


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def check(request: HttpRequest, application: Application) -> HttpResponse:
    form = SubmissionForm(request.POST or None, application=application)

    def act() -> HttpResponse:
        submit(application, by=request.user, at=timezone.now(), read=form.read)
        messages.success(
            request, _("Your application %(reference)s was submitted.") % {"reference": application.reference}
        )
        return redirect("application", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {
        "form": form,
        "application": application,
        **written(application),
        "problems": sections.problems(application, at=timezone.now()),
    }
    return render(request, "applications/application/check.html", context, status=form.status)
