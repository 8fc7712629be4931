"""A policy manager's preview: whose lane would change on a day to come, by the cards that are written already."""

from datetime import date, timedelta
from itertools import islice

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from licensing.rulesets import of_day
from licensing.web.exporter.today import today
from licensing.web.officer import columns
from licensing.what_if import newest, what_if
from screening.ruleset_diff import changes

MOST = 100
"""Cases on the page: it is computed while somebody waits. ``manage.py what_if`` takes all, and drafts in a folder."""


class DayForm(forms.Form):
    on = forms.DateField(
        label=_("Rules of which day"),
        help_text=_("Cards with a date to come are in force on that day."),
        widget=forms.DateInput(attrs={"type": "date", "class": "licet-input--short"}),
    )


@require_safe
@permission_required("licensing.try_rules", raise_exception=True)
def preview(request: HttpRequest) -> HttpResponse:
    """The newest cases under the rules of today and of the day asked for, tomorrow where none is."""
    form = DayForm(request.GET or {"on": today() + timedelta(days=1)})
    if not form.is_valid():
        return render(request, "cases/what_if.html", {"form": form}, status=400)
    return render(
        request, "cases/what_if.html", {"form": form, "columns": columns.ALL, **_tried(form.cleaned_data["on"])}
    )


def _tried(day: date) -> dict[str, object]:
    try:
        base, draft = of_day(today()), of_day(day)
    except ValueError as error:
        return {"fault": str(error)}
    found = list(islice(what_if(draft, base, newest().order_by("-screened_at", "-pk")), MOST))
    return {
        "day": day,
        "changes": changes(base, draft),
        "count": len(found),
        "full": len(found) == MOST,
        "moved": [one for one in found if one.moved],
        "faults": [one for one in found if one.fault],
        "narrower": sum(one.narrower for one in found),
    }
