"""The questions of the criteria: for each a choice, and words where the choice asks for them."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.html import escape
from django.utils.translation import gettext as _

from licensing.questionnaire import DO_NOT_KNOW, by_group
from licensing.web.exporter.forms.text import Text
from licensing.web.sending import SentOnce
from screening.criteria.question import NOT_KNOWN, Question
from screening.criteria.questionnaire import Asking, needs_words

LIMIT = 2000


class Chosen(forms.ChoiceField):
    """One of a question's choices. It may stay open while it is a draft, and is needed to submit."""

    widget = forms.RadioSelect

    def validate(self, value: str) -> None:
        if value:
            super().validate(value)


class QuestionsForm(SentOnce):
    """``askings``: what is asked of this draft, in the order of the page."""

    use_required_attribute = False

    def __init__(self, *args: Any, askings: Sequence[Asking], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.askings = askings
        for asking in askings:
            self.fields |= _fields(asking)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        for question in (asking.question for asking in self.askings):
            if needs_words(question, said.get(_choice(question), "")) and not said.get(_words(question), "x").strip():
                self.add_error(_words(question), say_more(question))
        return said

    def answers(self) -> dict[str, dict[str, str]]:
        """What the application keeps: question → choice and words, of what was chosen."""
        said = self.cleaned_data
        return {
            asking.question.id: {"choice": said[_choice(asking.question)], "words": said[_words(asking.question)]}
            for asking in self.askings
            if said[_choice(asking.question)]
        }

    def groups(self) -> Iterator[tuple[str, list[tuple[BoundField, BoundField]]]]:
        """(heading, the two fields of each question)."""
        for heading, rows in by_group(self.askings):
            yield heading, [(self[_choice(one.question)], self[_words(one.question)]) for one in rows]


def say_more(question: Question) -> str:
    return _("Say more about %(short)s: your choice alone does not explain it.") % {"short": question.short}


def _choice(question: Question) -> str:
    return f"choice-{question.id}"


def _words(question: Question) -> str:
    return f"words-{question.id}"


def _fields(asking: Asking) -> dict[str, forms.Field]:
    question, given = asking.question, asking.given
    return {
        _choice(question): Chosen(
            label=question.asks,
            help_text=_evidence(question),
            choices=[*((one.value, one.label[0].upper() + one.label[1:]) for one in question.choices), _DO_NOT_KNOW],
            initial=given.choice if given else "",
            error_messages={"invalid_choice": _("Choose one of the answers.")},
        ),
        _words(question): Text(
            limit=LIMIT,
            rows=2,
            widget=forms.Textarea(attrs={"rows": 2, "class": "licet-input--lines"}),
            label=_("Say more about %(short)s") % {"short": question.short},
            required=False,
            initial=given.words if given else "",
        ),
    }


_DO_NOT_KNOW = (NOT_KNOWN, DO_NOT_KNOW)


def _evidence(question: Question) -> str:
    """The hint is drawn as it stands, so what a card says is escaped here."""
    return escape(_("What shows it: %(evidence)s.") % {"evidence": "; ".join(question.evidence)})
