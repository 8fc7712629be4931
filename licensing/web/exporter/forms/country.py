"""A country, chosen from all that Unicode CLDR names, in the reader's language."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing import formats


def choices() -> list[tuple[str, str]]:
    return [("", _("Choose a country")), *formats.countries()]


class Country(forms.ChoiceField):
    """ISO 3166-1 alpha-2, with XK for Kosovo. ``later``: it may stay empty until the application is submitted."""

    def __init__(self, *, later: bool = False, **kwargs: Any) -> None:
        self.later = later
        super().__init__(
            choices=choices,
            error_messages={
                "required": gettext_lazy("Choose a country."),
                "invalid_choice": gettext_lazy("Choose a country from the list."),
            },
            **kwargs,
        )

    def validate(self, value: str) -> None:
        if value or not self.later:
            super().validate(value)
