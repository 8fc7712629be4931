"""A clear risk as a path: which item, which end-user, which harm, and the two arrows between them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.models import RiskPath
from licensing.steps.record_path import Arrow, Path
from licensing.web.exporter.forms.text import Text
from licensing.web.officer.forms.source import Day, source_field
from licensing.web.sending import SentOnce

Words = str | Promise


def _how(label: Words, hint: Words) -> Text:
    return Text(
        limit=5000,
        rows=4,
        label=label,
        help_text=hint,
        error_messages={"required": gettext_lazy("Say how the one leads to the other.")},
    )


class PathForm(SentOnce):
    """``lines``: (item key, party key, words) of each item for each end-user; ``on``: today."""

    line = forms.ChoiceField(
        label=gettext_lazy("Which item, for which end-user?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose an item and an end-user of this case.")},
    )
    how_user = _how(
        gettext_lazy("First arrow: how does the item come into the hands of this end-user, and what does it do there?"),
        gettext_lazy("Who would operate it, in which unit, and for which task."),
    )
    source_user = source_field(gettext_lazy("Source of the first arrow"))
    harm = forms.ChoiceField(
        label=gettext_lazy("The harm"),
        widget=forms.RadioSelect,
        choices=[(value, label[0].upper() + label[1:]) for value, label in RiskPath.Harm.choices],
        error_messages={"required": gettext_lazy("Choose the harm.")},
    )
    harm_words = Text(
        limit=5000,
        rows=3,
        label=gettext_lazy("Which harm, and to whom?"),
        error_messages={"required": gettext_lazy("Say which harm, and to whom.")},
    )
    how_harm = _how(
        gettext_lazy("Second arrow: how does this end-user, with this item, do that harm?"),
        gettext_lazy("What it did before with such means, or what shows that it would."),
    )
    source_harm = source_field(gettext_lazy("Source of the second arrow"))

    def __init__(self, *args: Any, lines: Sequence[tuple[str, str, str]], on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["line"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(f"{item}/{party}", words) for item, party, words in lines]
        for name, label in (
            ("source_user_on", _("Day of the first source")),
            ("source_harm_on", _("Day of the second source")),
        ):
            self.fields[name] = Day(on=on, label=label)
        self.order_fields(
            ["line", "how_user", "source_user", "source_user_on", "harm", "harm_words", "how_harm", "source_harm"]
        )

    def path(self) -> Path:
        """What the step takes. Only for a valid form."""
        said = self.cleaned_data
        item, _slash, party = said["line"].partition("/")
        return Path(
            item=item,
            party=party,
            harm=said["harm"],
            harm_words=said["harm_words"],
            to_user=Arrow(said["how_user"], said["source_user"], said["source_user_on"]),
            to_harm=Arrow(said["how_harm"], said["source_harm"], said["source_harm_on"]),
        )
