"""A file, and what it is."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from licensing.filetypes import EXTENSIONS
from licensing.models import Document
from licensing.web.sending import SentOnce


class DocumentForm(SentOnce):
    """The file's kind is told by its bytes, in the step."""

    purpose = forms.ChoiceField(
        label=_("What the file is"),
        choices=lambda: [(value, capfirst(label)) for value, label in Document.Purpose.choices],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what the file is.")},
    )
    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ",".join(EXTENSIONS)}),
        error_messages={
            "required": _("Choose a file."),
            "missing": _("Choose a file."),
            "empty": _("This file is empty. Choose one with content."),
            "invalid": _("The file did not arrive. Choose it again."),
        },
    )
