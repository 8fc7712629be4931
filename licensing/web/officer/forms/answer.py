"""An officer's answer to one question, on a dated source."""

from datetime import date
from typing import Any

from django import forms
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.steps.answer import Saying
from licensing.web.exporter.forms.text import Text
from licensing.web.officer.forms.source import Day, source_field
from licensing.web.sending import SentOnce
from screening.criteria.question import NOT_KNOWN, Question


class AnswerForm(SentOnce):
    """``on``: today, where the authority is."""

    choice = forms.ChoiceField(
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose one of the answers, or that it is not known.")},
    )
    words = Text(
        limit=5000,
        rows=4,
        label=gettext_lazy("What you found"),
        help_text=gettext_lazy("In your own words. It stands in the finding and in the decision log."),
        error_messages={"required": gettext_lazy("Say what you found.")},
    )
    source = source_field(gettext_lazy("Source"))

    def __init__(self, *args: Any, question: Question, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question
        choice = self.fields["choice"]
        assert isinstance(choice, forms.ChoiceField)
        choice.label = question.asks
        choice.help_text = escape(_("What shows it: %(evidence)s.") % {"evidence": "; ".join(question.evidence)})
        offered = [(one.value, one.label[0].upper() + one.label[1:]) for one in question.choices]
        choice.choices = [*offered, (NOT_KNOWN, _("Not known: I looked and found nothing that answers it"))]
        self.fields["source_on"] = Day(
            on=on,
            label=_("Day of the source"),
            help_text=_("The day on which it was published, or on which you saw it where it bears none."),
        )

    def saying(self) -> Saying:
        """What the step takes. Only for a valid form."""
        said = self.cleaned_data
        return Saying(self.question.id, said["choice"], said["words"], said["source"], said["source_on"])
