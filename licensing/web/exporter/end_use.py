"""What the items are for, the risk to human rights, and how the parties were checked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from licensing.models import Application
from licensing.steps import edit
from licensing.web.exporter import sections
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.end_use import EndUseForm


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def end_use(request: HttpRequest, application: Application) -> HttpResponse:
    initial = {name: getattr(application, name) for name in EndUseForm.PARTS}
    form = EndUseForm(request.POST or None, application=application, initial=initial)

    def act() -> HttpResponse:
        said = {name: form.cleaned_data[name] for name in EndUseForm.PARTS}
        edit.change(application, said, by=request.user, read=form.read)
        return redirect(sections.after("end-use", application))

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application}
    return render(request, "applications/application/end_use.html", context, status=form.status)
