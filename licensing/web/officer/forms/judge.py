"""A verdict on one name hit."""

from django import forms
from django.utils.translation import gettext_lazy as _

from licensing.models import Verdict
from licensing.web.sending import SentOnce


class JudgeForm(SentOnce):
    says = forms.ChoiceField(
        label=_("Is this the listed one?"),
        widget=forms.RadioSelect,
        choices=[(value, label[0].upper() + label[1:]) for value, label in Verdict.Says.choices],
        error_messages={"required": _("Say whether this is the listed one.")},
    )
    because = forms.CharField(
        label=_("Why"),
        help_text=_("Whoever meets this pair again reads it, and it stands in the decision log."),
        widget=forms.Textarea(attrs={"rows": 2, "class": "licet-input--lines"}),
        max_length=5000,
        error_messages={"required": _("Say why.")},
    )
