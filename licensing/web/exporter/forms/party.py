"""Who takes part in the export."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.models import Party
from licensing.web.exporter.forms.country import Country
from licensing.web.exporter.forms.name import Name
from licensing.web.exporter.forms.text import Text
from licensing.web.sending import SentOnce

_BIRTH = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_EARLIEST = 1850

ROLES = [
    (Party.Role.END_USER, gettext_lazy("End-user: uses the items")),
    (
        Party.Role.ULTIMATE_END_USER,
        gettext_lazy("Ultimate end-user: receives them after the end-user, or built into something"),
    ),
    (Party.Role.CONSIGNEE, gettext_lazy("Consignee: receives the shipment")),
    (Party.Role.INTERMEDIARY, gettext_lazy("Intermediary: buys, sells, finances or forwards on the way")),
]
KINDS = [
    (Party.Kind.ORGANISATION, gettext_lazy("Organisation: a company, an authority, a university")),
    (Party.Kind.PERSON, gettext_lazy("Person")),
    (Party.Kind.VESSEL, gettext_lazy("Vessel")),
    (Party.Kind.AIRCRAFT, gettext_lazy("Aircraft")),
]


class PartyForm(SentOnce):
    """``on``: the day it is filled in, for a date of birth that lies ahead."""

    PARTS = ("role", "kind", "name", "country", "address", "registration_number", "birth_date")

    role = forms.ChoiceField(
        label=gettext_lazy("Role in the export"),
        choices=ROLES,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what this party does in the export.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind of party"),
        choices=KINDS,
        widget=forms.RadioSelect,
        initial=Party.Kind.ORGANISATION,
        error_messages={"required": gettext_lazy("Choose what kind of party this is.")},
    )
    name = Name(
        label=gettext_lazy("Full name"),
        help_text=gettext_lazy(
            "As it stands in a register or a passport, in its own script where you know it. At most 300 characters."
        ),
        error_messages={"required": gettext_lazy("Write the party's name.")},
    )
    country = Country(
        label=gettext_lazy("Country"),
        help_text=gettext_lazy("Where the organisation is established, or where the person lives."),
    )
    address = Text(
        limit=500,
        label=gettext_lazy("Address"),
        help_text=gettext_lazy("Street, postal code and place, in one line. At most 500 characters."),
        required=False,
    )
    registration_number = Text(
        limit=60,
        label=gettext_lazy("Registration number"),
        help_text=gettext_lazy(
            "In a company register, or an IMO number of a vessel. It tells this party from others of the same name."
        ),
        required=False,
    )
    birth_date = Text(
        limit=10,
        label=gettext_lazy("Date of birth"),
        help_text=gettext_lazy("Only for a person: 1968-05-23, or the year alone if you know no more."),
        required=False,
        widget=forms.TextInput(attrs={"class": "licet-input--short", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        self.on = on
        super().__init__(*args, **kwargs)

    def clean_birth_date(self) -> str:
        text: str = self.cleaned_data["birth_date"]
        if text and not _is_past(text, self.on):
            raise forms.ValidationError(
                _("Write a day that was, as year, month and day: 1968-05-23; or 1968-05, or 1968.")
            )
        return text

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("birth_date") and said.get("kind") not in (None, Party.Kind.PERSON):
            self.add_error("birth_date", _("Only a person has a date of birth. Leave this empty."))
        return said

    def filled(self, party: Party) -> Party:
        for part in self.PARTS:
            setattr(party, part, self.cleaned_data[part])
        return party


def _is_past(text: str, on: date) -> bool:
    """True for a year, month or day between 1850 and ``on``."""
    read = _BIRTH.fullmatch(text)
    if not read:
        return False
    year, month, day = (int(part or 1) for part in read.groups())
    try:
        return year >= _EARLIEST and date(year, month, day) <= on
    except ValueError:
        return False
