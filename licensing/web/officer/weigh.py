"""New findings on a live licence, and the form that says why it stands beside them."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from licensing import queries
from licensing.steps.weigh import to_weigh
from licensing.steps.weigh import weigh as stand_by_it
from licensing.web.officer.forms.weigh import WeighForm
from licensing.web.officer.reading import read


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("licensing.decide_case", raise_exception=True)
def weigh(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    form = WeighForm(request.POST or None, application=application)

    def act() -> HttpResponseRedirect:
        stand_by_it(application, form.cleaned_data["because"], by=request.user, at=timezone.now(), read=form.read)
        messages.success(request, _("Your reasons stand in the decision log. The licence is off this desk."))
        return redirect("case", reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    if application.new_findings_at is None:
        messages.info(request, _("There is nothing to weigh in this case now."))
        return redirect("case", reference)
    context = {"application": application, "file": read(application), "findings": to_weigh(application), "form": form}
    return render(request, "cases/case/weigh.html", context, status=form.status)
