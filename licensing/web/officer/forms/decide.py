"""A proposed decision: outcome, reasons, an answer to every open criterion, conditions per item and end-user."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.models import Answer, Decision
from licensing.steps.decide import Proposal, lines_of
from licensing.web.officer.reading import Found
from licensing.web.sending import SentOnce
from screening.finding import Finding, Outcome, Severity
from screening.lanes import Lane

REFUSE_ONLY = (Decision.Outcome.REFUSE,)


class DecideForm(SentOnce):
    """``found``: the screening to answer. While it is incomplete, refusal is the only outcome offered.

    ``known``: criterion → what its reason can begin with; the finding itself is never chosen for the officer.
    """

    outcome = forms.ChoiceField(
        label=gettext_lazy("Decision"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a decision.")},
    )
    reasons = forms.CharField(
        label=gettext_lazy("Reasons"),
        help_text=gettext_lazy("Why this outcome, for the second officer and for whoever reads the file later."),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=10000,
        error_messages={"required": gettext_lazy("Give the reasons for the decision.")},
    )

    ground = forms.ChoiceField(
        label=gettext_lazy("If you refuse: what does the refusal rest on?"),
        help_text=gettext_lazy("A clear risk needs a path that is written down in the case."),
        required=False,
        widget=forms.RadioSelect,
        choices=[(value, label[0].upper() + label[1:]) for value, label in Decision.Ground.choices],
    )
    ground_words = forms.CharField(
        label=gettext_lazy("The ground in your words"),
        help_text=gettext_lazy("Needed for another ground: the letter of refusal then prints these words."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "licet-input--lines"}),
        max_length=5000,
    )

    def __init__(self, *args: Any, found: Found, known: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = found
        self._lines = [(item, party) for item, party, _destination in lines_of(found.row)]
        choice = self.fields["outcome"]
        assert isinstance(choice, forms.ChoiceField)
        incomplete = found.assessment.lane == Lane.INCOMPLETE
        choice.choices = [
            (value, label[0].upper() + label[1:])
            for value, label in Decision.Outcome.choices
            if not incomplete or value in REFUSE_ONLY
        ]
        self.open = sorted(found.open, key=_place)
        for finding in self.open:
            self.fields |= _answer_fields(finding, (known or {}).get(finding.criterion, ""))
        for item, party in self._lines:
            self.fields[_condition(item, party)] = _condition_field()
        # As they stand on the page, so that a summary of errors reads from top to bottom.
        answers = [name for name in self.fields if name.startswith(("answer-", "because-"))]
        self.order_fields([*answers, "outcome", "ground", "ground_words", "reasons"])

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        outcome, written = said.get("outcome"), any(self._conditions().values())
        if outcome == Decision.Outcome.GRANT_WITH_CONDITIONS and not written and self._lines:
            self.add_error(_condition(*self._lines[0]), _("Write at least one condition, or grant without conditions."))
        if outcome in (Decision.Outcome.GRANT, Decision.Outcome.REFUSE) and written:
            self.add_error(
                "outcome", _("You wrote conditions. Choose the grant with conditions, or take the conditions away.")
            )
        if outcome == Decision.Outcome.REFUSE and not said.get("ground") and "ground" not in self.errors:
            self.add_error("ground", _("Choose what the refusal rests on."))
        return said

    def proposal(self) -> Proposal:
        """What the step takes. Only for a valid form."""
        said = self.cleaned_data
        return Proposal(
            outcome=said["outcome"],
            reasons=said["reasons"],
            answers={
                finding.criterion: (said[_holds(finding)], said[_because(finding)]) for finding in self.found.open
            },
            conditions=self._conditions(),
            ground=said["ground"],
            ground_words=said["ground_words"],
        )

    def answers(self) -> Iterator[tuple[Finding, BoundField, BoundField]]:
        """Each open finding with the two fields that answer it, in the order of the page."""
        for finding in self.open:
            yield finding, self[_holds(finding)], self[_because(finding)]

    def groups(self) -> Iterator[tuple[str, str, str, list[tuple[Finding, BoundField, BoundField]]]]:
        """(anchor, heading, what is to be done there, its part of ``answers``)."""
        for number, (heading, lead, belongs) in enumerate(_GROUPS, start=1):
            if rows := [row for row in self.answers() if belongs(row[0])]:
                yield f"answers-{number}", str(heading), str(lead), rows

    def condition_of(self, item: str, party: str) -> BoundField:
        return self[_condition(item, party)]

    def _conditions(self) -> dict[tuple[str, str], str]:
        return {line: self.cleaned_data.get(_condition(*line), "") for line in self._lines}


def _gate(finding: Finding) -> bool:
    return finding.severity is Severity.GATE


def _raised(finding: Finding) -> bool:
    return not _gate(finding) and finding.outcome is Outcome.RAISED


def _unknown(finding: Finding) -> bool:
    return not _gate(finding) and finding.outcome is not Outcome.RAISED


# As the officer works through them: what speaks against the export, what nobody knows, what every decision answers.
_GROUPS: tuple[tuple[str | Promise, str | Promise, Callable[[Finding], bool]], ...] = (
    (gettext_lazy("Raised"), gettext_lazy("What speaks against the export, the heaviest first."), _raised),
    (
        gettext_lazy("Not known"),
        gettext_lazy("Say what the gap means for this decision. Where you can close it, answer its question first."),
        _unknown,
    ),
    (gettext_lazy("Asked of every decision"), gettext_lazy("The gates of the Code of Conduct."), _gate),
)


def _place(finding: Finding) -> int:
    """The group in which a finding stands; inside it the order of weight stays."""
    return next(place for place, (_heading, _lead, belongs) in enumerate(_GROUPS) if belongs(finding))


def _holds(finding: Finding) -> str:
    """The name by which the step refuses an answer, so that what it says lands on this field."""
    return f"answer-{finding.criterion}"


def _because(finding: Finding) -> str:
    return f"because-{finding.criterion}"


def _condition(item: str, party: str) -> str:
    return f"conditions-{item}-{party}"


def _answer_fields(finding: Finding, known: str) -> dict[str, forms.Field]:
    return {
        _holds(finding): forms.ChoiceField(
            label=_("Your finding on %(criterion)s") % {"criterion": finding.criterion},
            help_text=finding.asks,
            widget=forms.RadioSelect,
            choices=[(value, label[0].upper() + label[1:]) for value, label in Answer.Holds.choices],
            error_messages={"required": _("Say whether the concern stands.")},
        ),
        _because(finding): forms.CharField(
            label=_("Why (%(criterion)s)") % {"criterion": finding.criterion},
            initial=known,
            widget=forms.Textarea(attrs={"rows": 2, "class": "licet-input--lines"}),
            max_length=5000,
            error_messages={"required": _("Say why.")},
        ),
    }


def _condition_field() -> forms.Field:
    return forms.CharField(
        label=_("Conditions"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "licet-input--lines"}),
        max_length=5000,
    )
