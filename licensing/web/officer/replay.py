"""An auditor's question: does every screening of this case come out the same from what was stored?"""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from licensing import queries
from licensing.replay import of_case, replays
from licensing.web.officer import columns


@require_safe
@permission_required("licensing.replay_case", raise_exception=True)
def case_replay(request: HttpRequest, reference: str) -> HttpResponse:
    """Computed while the page is made, and written nowhere. Names are not searched again: ``manage.py replay`` can."""
    application = queries.case(request.user, reference)
    replayed = list(replays(of_case(reference)))
    context = {
        "application": application,
        "replayed": replayed,
        "differing": [one for one in replayed if not one.same],
        "columns": columns.ALL,
    }
    return render(request, "cases/case/replay.html", context)
