"""Which way the items go."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.web.exporter.forms.country import Country
from licensing.web.sending import SentOnce

VIA_MAX = 10
_VIA_FIRST = 2


class RouteForm(SentOnce):
    """``stops``: how many boxes for countries on the way; at least one more than are filled, at most VIA_MAX."""

    use_required_attribute = False
    origin = Country(label=gettext_lazy("Country that the items leave from"), later=True)
    destination = Country(
        label=gettext_lazy("Country of final destination"),
        help_text=gettext_lazy("Where the end-user will use them."),
        later=True,
    )

    def __init__(self, *args: Any, stops: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stops = max(_VIA_FIRST, min(stops, VIA_MAX))
        for number in range(1, self.stops + 1):
            self.fields[f"via_{number}"] = Country(
                label=_("Country %(number)d on the way") % {"number": number}, required=False
            )

    @property
    def on_the_way(self) -> list[forms.BoundField]:
        return [self[f"via_{number}"] for number in range(1, self.stops + 1)]

    @property
    def may_grow(self) -> bool:
        return self.stops < VIA_MAX

    def said(self) -> dict[str, Any]:
        """The application's fields: the countries on the way in order, empty boxes left out."""
        via = [self.cleaned_data[field.name] for field in self.on_the_way if self.cleaned_data[field.name]]
        return {"origin": self.cleaned_data["origin"], "destination": self.cleaned_data["destination"], "via": via}


def from_application(origin: str, via: list[str], destination: str) -> dict[str, str]:
    """Initial values of the form."""
    return {"origin": origin, "destination": destination} | {f"via_{n}": code for n, code in enumerate(via, start=1)}
