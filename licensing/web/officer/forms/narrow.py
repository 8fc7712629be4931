"""How the queue is narrowed down. A GET form: what it says stands in the address and can be sent to a colleague."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from licensing import formats
from licensing.models import Application
from licensing.states import ENDED, State
from licensing.web import marks

OPEN, ALL = "", "all"
NEW_HITS = "new_hits"  # no state: live licences that newer lists, indicators or rules say something of
TO_LOOK_AT_AGAIN = Q(new_hits_at__isnull=False) | Q(new_findings_at__isnull=False)
UNSCREENED = "none"


class Narrow(forms.Form):
    """Lane, state, destination, and words of the exporter's name or the reference. Without a state: open cases."""

    lane = forms.ChoiceField(
        label=_("Lane"),
        required=False,
        choices=[
            ("", _("All lanes")),
            *((value, mark.label) for value, mark in marks.LANES.items()),
            (UNSCREENED, _("Not screened yet")),
        ],
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            (OPEN, _("All open cases")),
            *((value, mark.label) for value, mark in marks.STATES.items() if value != State.DRAFT),
            (NEW_HITS, _("Live licences with new hits or findings")),
            (ALL, _("Open and ended")),
        ],
    )
    destination = forms.ChoiceField(label=_("Destination"), required=False)
    words = forms.CharField(label=_("Exporter or reference"), required=False, max_length=100)

    def __init__(self, *args: Any, destinations: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["destination"]
        assert isinstance(choice, forms.ChoiceField)
        codes = tuple(destinations)
        choice.choices = [("", _("All destinations")), *(formats.countries(*codes) if codes else [])]

    def narrowed(self, cases: QuerySet[Application]) -> QuerySet[Application]:
        """The cases asked for. A value that is none of the choices narrows nothing; the form says so beside it."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        if asked.get("state") != ALL and "state" not in asked:
            cases = cases.exclude(state__in=ENDED)
        elif asked["state"] == NEW_HITS:
            cases = cases.filter(TO_LOOK_AT_AGAIN)
        elif asked["state"] != ALL:
            cases = cases.filter(state=asked["state"])
        if lane := asked.get("lane"):
            cases = cases.filter(lane="" if lane == UNSCREENED else lane)
        if destination := asked.get("destination"):
            cases = cases.filter(destination=destination)
        if words := asked.get("words"):
            cases = cases.filter(Q(organisation__name__icontains=words) | Q(reference__icontains=words))
        return cases
