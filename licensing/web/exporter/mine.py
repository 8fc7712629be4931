"""Every application of the organisations that a person belongs to, newest first."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from licensing import queries
from licensing.models import Application, Membership
from licensing.web.exporter.forms.filter import Filter
from licensing.web.exporter.stages import stage, states_of
from licensing.web.listing import Column

PAGE = 25
COLUMNS = (
    Column("reference", _("Reference"), heads_row=True),
    Column("title", _("Your title")),
    Column("organisation", _("Organisation")),
    Column("stage", _("State")),
    Column("begun", _("Begun")),
    Column("submitted", _("Submitted")),
)


@require_safe
def applications(request: HttpRequest) -> HttpResponse:
    """The staff of the authority have none; their work is the queue."""
    if request.user.has_perm("licensing.view_case"):
        return redirect("queue")
    own = queries.applications_of(request.user)
    form = Filter(request.GET)
    found = _narrowed(own, form)
    rows, older, newer = _page(found, request.GET.get("after", ""), request.GET.get("before", ""))
    several = Membership.objects.filter(user=request.user).count() > 1
    context = {
        "columns": COLUMNS if several else tuple(column for column in COLUMNS if column.key != "organisation"),
        "several": several,
        "rows": [(row, stage(row.state)) for row in rows],
        "total": found.count(),
        "any": own.exists(),
        "form": form,
        "older": older,
        "newer": newer,
        "may_begin": queries.organisations_of(request.user).exists(),
    }
    return render(request, "applications/index.html", context)


def _narrowed(own: QuerySet[Application], form: Filter) -> QuerySet[Application]:
    if not form.is_valid():
        return own
    words, key = form.cleaned_data["words"].strip(), form.cleaned_data["stage"]
    if words:
        own = own.filter(Q(reference__icontains=words) | Q(title__icontains=words))
    return own.filter(state__in=states_of(key)) if key else own


def _page(found: QuerySet[Application], after: str, before: str) -> tuple[list[Application], Any, Any]:
    """One page by key, newest first, with the keys of the pages beside it (None where there is none)."""
    if before.isdecimal():
        rows = list(found.filter(pk__gt=int(before)).order_by("pk")[:PAGE])[::-1]
    else:
        earlier = found.filter(pk__lt=int(after)) if after.isdecimal() else found
        rows = list(earlier.order_by("-pk")[:PAGE])
    if not rows:
        return rows, None, None
    older = rows[-1].pk if found.filter(pk__lt=rows[-1].pk).exists() else None
    newer = rows[0].pk if found.filter(pk__gt=rows[0].pk).exists() else None
    return rows, older, newer
