"""The filter over the log."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ledger.kind import registered


class Narrow(forms.Form):
    """Of one kind, about one subject; both may be left empty."""

    kind = forms.ChoiceField(label=_("What happened"), required=False)
    subject = forms.CharField(
        label=_("About"),
        required=False,
        max_length=200,
        help_text=_("A whole key: the reference of an application, or a list such as list:ofac-sdn."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = dict.fromkeys(kind.name for kind in registered())
        self.fields["kind"].choices = [("", _("Everything")), *((name, name) for name in names)]  # type: ignore[attr-defined]

    def wish(self) -> dict[str, Any]:
        """Arguments for ``ledger.read.entries``. Call after ``is_valid``."""
        kind, subject = self.cleaned_data["kind"], self.cleaned_data["subject"]
        return {"kinds": [kind] if kind else (), "subject": subject or None}
