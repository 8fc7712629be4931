"""Screen every live case whole again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from licensing.web.sending import SentOnce


class AskRescreenForm(SentOnce):
    because = forms.CharField(
        label=_("Why everything has to be screened again"),
        help_text=_(
            "Needed where no list changed: when one changes, it happens by itself. Stands in the decision log."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=5000,
        error_messages={"required": _("Say why everything has to be screened again.")},
    )
