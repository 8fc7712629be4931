"""What is to be exported: words, code, quantity and value."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.models import Item
from licensing.web.exporter.forms import currency
from licensing.web.exporter.forms.exact import Exact
from licensing.web.exporter.forms.text import Text
from licensing.web.sending import SentOnce
from screening.controls.catalogue import declared
from screening.controls.codes import ControlCodeError


class ControlCode(Text):
    """A code of the control list as typed; refused with the nearest codes where it is none.

    ``on``: the day on which its entry has to exist; any day while it is None.
    """

    on: date | None = None

    def validate(self, value: str) -> None:
        super().validate(value)
        if not value:
            return
        try:
            declared(value, on=self.on)
        except ControlCodeError as error:
            raise forms.ValidationError(_none(error)) from None


def _none(error: ControlCodeError) -> str:
    said = _("“%(code)s” is not a code of the control list: %(reason)s.") % {
        "code": error.text,
        "reason": error.reason,
    }
    if not error.nearest:
        return said
    if error.elsewhere:
        return f"{said} {_('The nearest here: %(nearest)s.') % {'nearest': ', '.join(error.nearest)}}"
    nearest = _(" or ").join(error.nearest)
    return f"{said} {_('Did you mean %(nearest)s?') % {'nearest': nearest}}"


class ItemForm(SentOnce):
    """``on``: the day whose currencies can be chosen, and whose control list holds."""

    PARTS = ("description", "declared_code", "quantity", "unit", "value", "currency")

    description = Text(
        limit=3000,
        rows=6,
        label=gettext_lazy("Description"),
        help_text=gettext_lazy(
            "What it is, what it can do, make and model. Say so if it intercepts, locates, extracts or analyses "
            "communications or data. At most 3,000 characters."
        ),
        error_messages={"required": gettext_lazy("Describe the item.")},
    )
    declared_code = ControlCode(
        limit=30,
        label=gettext_lazy("Control list code"),
        help_text=gettext_lazy(
            "For example 5A001.j or 4D004. Leave it empty if you think that the item is on no list."
        ),
        required=False,
        widget=forms.TextInput(attrs={"class": "licet-input--short", "autocomplete": "off", "spellcheck": "false"}),
    )
    quantity = Exact(
        digits=11,
        places=3,
        least=Decimal("0.001"),
        label=gettext_lazy("Quantity"),
        help_text=gettext_lazy("Up to three decimals, after a point."),
        error_messages={"required": gettext_lazy("Write how much or how many.")},
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Unit"),
        choices=Item.Unit.choices,
        error_messages={"required": gettext_lazy("Choose a unit.")},
    )
    value = Exact(
        digits=14,
        places=2,
        least=Decimal(0),
        label=gettext_lazy("Total value"),
        help_text=gettext_lazy("Of the whole quantity, without taxes and transport: 12500 or 12500.50."),
        error_messages={"required": gettext_lazy("Write the total value; 0 if nothing is paid.")},
    )
    currency = forms.ChoiceField(
        label=gettext_lazy("Currency"),
        error_messages={
            "required": gettext_lazy("Choose a currency."),
            "invalid_choice": gettext_lazy("Choose a currency from the list."),
        },
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["currency"].choices = currency.choices(on)
        self.fields["declared_code"].on = on

    def filled(self, item: Item) -> Item:
        for part in self.PARTS:
            setattr(item, part, self.cleaned_data[part])
        return item
