"""Which organisation applies, and what the exporter calls the application."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from licensing import queries
from licensing.web.exporter.forms.text import Text
from licensing.web.sending import SentOnce

if TYPE_CHECKING:
    from licensing.models import User


class BeginForm(SentOnce):
    organisation = forms.ModelChoiceField(
        label=_("Organisation that applies"),
        queryset=None,
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose the organisation that applies."),
            "invalid_choice": _("Choose an organisation for which you may apply."),
        },
    )
    title = Text(
        limit=200,
        label=_("Your own title"),
        help_text=_(
            "Your words for this export, such as an order number. It helps you and your colleagues to find it."
        ),
        required=False,
    )

    def __init__(self, *args: Any, user: "User", **kwargs: Any) -> None:
        own = queries.organisations_of(user).order_by("name", "pk")
        kwargs["initial"] = {"organisation": own.first()}
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = own


class TitleForm(SentOnce):
    title = Text(limit=200, label=_("Your own title"), help_text=_("At most 200 characters."), required=False)
