"""The last page before submission: the exporter stands by what is written."""

from django import forms
from django.utils.translation import gettext_lazy as _

from licensing.web.sending import SentOnce


class SubmissionForm(SentOnce):
    agreed = forms.BooleanField(
        label=_(
            "What I have written is true and complete as far as I know, and I may speak for the organisation that "
            "applies."
        ),
        error_messages={"required": _("Confirm that what is written is true and complete.")},
    )
