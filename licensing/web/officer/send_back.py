"""Not countersigned: the decision goes back to review with a reason. Drawn by the page of ``countersign.py``."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from licensing import queries
from licensing.steps.send_back import send_back as return_it
from licensing.web.officer.countersign import page
from licensing.web.officer.forms.countersign import CountersignForm, SendBackForm


@require_POST
@permission_required("licensing.countersign_case", raise_exception=True)
def send_back(request: HttpRequest, reference: str) -> HttpResponse:
    application = queries.case(request.user, reference)
    form = SendBackForm(request.POST, application=application, auto_id="back_%s")

    def act() -> HttpResponseRedirect:
        because = form.cleaned_data["because"]
        return_it(application, because, by=request.user, at=timezone.now(), read=form.read)
        messages.success(request, _("You sent the decision back. The case is in review again."))
        return redirect("case", reference)

    if response := form.send(request, act):
        return response
    return page(request, application, CountersignForm(application=application), form)
