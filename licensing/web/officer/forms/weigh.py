"""Why a live licence stands beside what its decision did not know."""

from django import forms
from django.utils.translation import gettext_lazy as _

from licensing.web.sending import SentOnce


class WeighForm(SentOnce):
    because = forms.CharField(
        label=_("Why the licence stands"),
        help_text=_("Speak to each of the findings. It stands in the decision log under your name."),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=5000,
        error_messages={"required": _("Say why the licence stands.")},
    )
