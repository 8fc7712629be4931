"""Where a person lands after signing in: the page of the role's daily work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from licensing import queries

# The first right that the person holds decides; an exporter holds none of them.
FIRST_PAGES = (
    ("licensing.decide_case", "queue"),
    ("ledger.view_entry", "ledger:log"),
    ("licensing.view_case", "queue"),
)


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    for right, page in FIRST_PAGES:
        if request.user.has_perm(right):
            return redirect(page)
    return redirect("applications" if queries.applications_of(request.user).exists() or _applies(request) else "home")


def _applies(request: HttpRequest) -> bool:
    return queries.organisations_of(request.user).exists()
