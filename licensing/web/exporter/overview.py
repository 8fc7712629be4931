"""An application's own page: the task list while it is a draft, afterwards where it stands and what was issued."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from licensing import queries
from licensing.models import Application, IssuedDocument
from licensing.states import verbs_from
from licensing.web.exporter import history, sections
from licensing.web.exporter.drafting import may_write
from licensing.web.exporter.stages import STEPS, stage
from licensing.web.exporter.written import written


@require_safe
def application(request: HttpRequest, reference: str) -> HttpResponse:
    found = queries.own_application(request.user, reference)
    return _draft(request, found) if found.is_draft else _status(request, found)


def _draft(request: HttpRequest, found: Application) -> HttpResponse:
    if not may_write(request, found):
        return render(request, "applications/application/look.html", {"application": found, **written(found)})
    tasks = sections.tasks(found, at=timezone.now())
    context = {"application": found, "tasks": tasks, "done": sum(task.done for task in tasks)}
    return render(request, "applications/application/draft.html", context)


def _status(request: HttpRequest, found: Application) -> HttpResponse:
    context = {
        "application": found,
        **written(found),
        "stage": stage(found.state),
        "steps": STEPS,
        "events": history.events(found),
        "issued": IssuedDocument.objects.filter(decision__application=found).first(),
        "may_withdraw": "withdraw" in verbs_from(found.state) and may_write(request, found),
    }
    return render(request, "applications/application/status.html", context)
