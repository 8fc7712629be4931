"""How a long list of applications is narrowed down."""

from django import forms
from django.utils.translation import gettext_lazy as _

from licensing.web.exporter.stages import STAGES


class Filter(forms.Form):
    words = forms.CharField(label=_("Reference or title"), required=False, max_length=200)
    stage = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=lambda: [("", _("All states")), *((stage.key, stage.label) for stage in STAGES)],
    )
