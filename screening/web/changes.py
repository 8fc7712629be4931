"""What changed between two editions of a list, kind by kind, page by page."""

import re

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from screening.lists.cards import UnknownList, card_of
from screening.lists.changes import ADDED, CHANGED, KINDS, REMOVED, changes, counts
from screening.models import Edition
from screening.web import columns

ROWS = 50
LABELS: dict[str, str | Promise] = {ADDED: _("Added"), REMOVED: _("Removed"), CHANGED: _("Changed")}
FIELDS: dict[str, str | Promise] = {
    "kind": _("Kind"),
    "names": _("Names"),
    "countries": _("Countries"),
    "birth_dates": _("Birth dates"),
    "identifiers": _("Numbers"),
    "addresses": _("Addresses"),
    "programmes": _("Programmes"),
    "remarks": _("Remarks"),
    "gender": _("Gender"),
    "nationalities": _("Nationalities"),
    "listed_on": _("Listed on"),
    "updated_on": _("Updated on"),
}
_HASH = re.compile(r"[0-9a-f]{12,64}\Z")


@require_safe
@permission_required("screening.view_edition", raise_exception=True)
def list_changes(request: HttpRequest, list_id: str, before: str, after: str) -> HttpResponse:
    """``before`` and ``after``: at least twelve digits of each edition's hash."""
    try:
        card = card_of(list_id)
    except UnknownList as unknown:
        raise Http404(str(unknown)) from unknown
    first, second = _edition(list_id, before), _edition(list_id, after)
    found = counts(first, second)
    asked = request.GET.get("kind", "")
    kind = asked if asked in KINDS else next((each for each in KINDS if found[each]), ADDED)
    rows = changes(first, second, kind, beyond=request.GET.get("after", ""), size=ROWS + 1)
    context = {
        "card": card,
        "before": first,
        "after": second,
        "kinds": [(each, LABELS[each], found[each]) for each in KINDS],
        "kind": kind,
        "label": LABELS[kind],
        "rows": [(row, [(FIELDS.get(one.field, one.field), one) for one in row.fields]) for row in rows[:ROWS]],
        "older": rows[ROWS - 1].entity_id if len(rows) > ROWS else None,
        "columns": columns.CHANGED if kind == CHANGED else columns.CHANGES,
        "count": found[kind],
    }
    return render(request, "lists/changes.html", context)


def _edition(list_id: str, digits: str) -> Edition:
    edition = (
        Edition.objects.filter(list_id=list_id, sha256__startswith=digits).first() if _HASH.match(digits) else None
    )
    if edition is None:
        raise Http404
    return edition
