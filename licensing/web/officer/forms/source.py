"""The two fields of a dated source: what it is, and the day it bears."""

from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.steps.source import SOURCE_MAX
from licensing.web.exporter.forms.text import Text


class Day(forms.DateField):
    """A day that was; the browser's own field for dates, and a plain one where it has none. ``on``: today."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "licet-input--short"})
    default_error_messages = {
        "required": gettext_lazy("Give the day of the source."),
        "invalid": gettext_lazy("Write a day: 2026-05-23."),
    }

    def __init__(self, *, on: date, **kwargs: Any) -> None:
        self.on = on
        super().__init__(input_formats=["%Y-%m-%d"], **kwargs)

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and value > self.on:
            raise forms.ValidationError(_("The day of the source cannot lie in the future."))


def source_field(label: str | Promise) -> Text:
    """The source itself, long enough for others to find it."""
    return Text(
        limit=SOURCE_MAX,
        label=label,
        help_text=gettext_lazy("So that somebody else finds it: who published what, and where in it."),
        error_messages={"required": gettext_lazy("Name the source.")},
    )
