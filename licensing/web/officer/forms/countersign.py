"""The second hand: it signs the decision as it is shown, or sends it back with a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from licensing.web.sending import SentOnce


class CountersignForm(SentOnce):
    """Nothing to fill in: what is signed is the decision above the button, at the revision that was read."""


class SendBackForm(SentOnce):
    because = forms.CharField(
        label=_("What has to change"),
        help_text=_("The officer who decided reads this, and it stands in the decision log."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=5000,
        error_messages={"required": _("Say why you send the decision back.")},
    )
