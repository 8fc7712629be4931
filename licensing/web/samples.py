"""What the style page shows in its blocks. Every name and case here is invented."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing import formats
from licensing.web import marks
from licensing.web.listing import Column
from screening.finding import Finding, Law, Outcome, Severity
from screening.names.hit import Hit, WordMatch

COLUMNS = (
    Column("reference", gettext_lazy("Case"), "reference", heads_row=True),
    Column("lane", gettext_lazy("Lane"), "lane"),
    Column("destination", gettext_lazy("Destination"), "destination"),
    Column("exporter", gettext_lazy("Exporter")),
    Column("value", gettext_lazy("Value"), "value", numeric=True),
    Column("age", gettext_lazy("Waiting"), "age", numeric=True),
)


class Example(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=gettext_lazy("Name of the end-user"),
        help_text=gettext_lazy("As it stands in the register of companies, in its own script."),
        max_length=300,
    )
    country = forms.ChoiceField(label=gettext_lazy("Country of the end-user"))
    code = forms.CharField(
        label=gettext_lazy("Control code"),
        help_text=gettext_lazy("For example 5A001.j"),
        widget=forms.TextInput(attrs={"class": "licet-input--short"}),
    )
    value = forms.DecimalField(
        label=gettext_lazy("Value"), widget=forms.NumberInput(attrs={"class": "licet-input--money"})
    )
    wanted_by = forms.DateField(
        label=gettext_lazy("Wanted by"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    end_use = forms.CharField(label=gettext_lazy("End-use"), widget=forms.Textarea(attrs={"rows": 4}))
    role = forms.ChoiceField(
        label=gettext_lazy("Role in the transaction"),
        widget=forms.RadioSelect,
        choices=[("consignee", gettext_lazy("Consignee")), ("end_user", gettext_lazy("End-user"))],
    )
    safeguards = forms.MultipleChoiceField(
        label=gettext_lazy("Safeguards"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("training", gettext_lazy("Training of operators")), ("audit", gettext_lazy("Audit of use"))],
    )
    document = forms.FileField(
        label=gettext_lazy("End-use statement"), widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg"})
    )
    agreed = forms.BooleanField(label=gettext_lazy("What I wrote is true and complete."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["country"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [("", _("Choose a country")), *formats.countries()]


class Filter(forms.Form):
    """How a queue is narrowed down."""

    lane = forms.ChoiceField(
        label=gettext_lazy("Lane"),
        required=False,
        choices=[("", gettext_lazy("All lanes")), *((value, mark.label) for value, mark in marks.LANES.items())],
    )
    words = forms.CharField(label=gettext_lazy("Case or exporter"), required=False)


def wrong() -> Example:
    """The example form as it comes back with everything refused."""
    said = {"name": "", "country": "NO", "code": "five", "value": "a lot", "end_use": _("Road traffic counting")}
    form = Example({f"wrong-{field}": answer for field, answer in said.items()}, prefix="wrong")
    form.add_error("code", _("“five” is not a control code. A code looks like 5A001.j or 4D004."))
    form.add_error(None, _("The end-user and the consignee cannot be the same party."))
    return form


_HIT = Hit(
    party_key="p2",
    list_id="example-list",
    edition="9f2c51d07ab3e6448c1f",
    entity_id="10482",
    listed_name="AL-QADRI, Mohammed Yousef",
    matched_name="Mohamed Yusuf al Qadri",
    score=9240,
    words=(
        WordMatch("Mohamed", "Mohammed", "spelling", 9300),
        WordMatch("Yusuf", "Yousef", "sound", 8800),
        WordMatch("al Qadri", "AL-QADRI", "joined", 10_000),
    ),
    qualifiers=(),
    sentence="",
    listed=(),
)

_SCRIPTS = (
    ("محمد يوسف القادري", "AL-QADRI, Mohammed Yousef", (WordMatch("محمد", "Mohammed", "script", 9000),)),
    ("Северный Компас ООО", "Severny Kompas LLC", (WordMatch("Северный", "Severny", "script", 9500),)),
)


def _hits() -> list[Hit]:
    from dataclasses import replace

    first = replace(
        _HIT,
        qualifiers=((_("The year of birth is another one"), -500),),
        sentence=_("“Mohamed Yusuf al Qadri” meets “AL-QADRI, Mohammed Yousef”: three words of three."),
        listed=((_("Born"), "1968"), (_("Programme"), "EXAMPLE")),
    )
    others = [
        replace(
            _HIT,
            matched_name=typed,
            listed_name=listed,
            words=pairs,
            score=8_100,
            sentence=_("One word of each name is the same word in another script."),
        )
        for typed, listed, pairs in _SCRIPTS
    ]
    return [first, *others]


def _finding(outcome: Outcome, severity: Severity, number: int, sentence: str) -> Finding:
    return Finding(
        criterion=f"EX-0{number}",
        group="end_user",
        severity=severity,
        outcome=outcome,
        points=0,
        sentence=sentence,
        facts=((_("Answered by"), _("the applicant")),),
        law=(Law("EU-2021-821", "Art 15(1)(c)", date(2021, 9, 9)),),
        title=_("End-user named for serious violations"),
        asks="",
        answered_by=("officer",),
    )


def _findings() -> list[Finding]:
    return [
        _finding(Outcome.RAISED, Severity.BLOCK, 1, _("The end-user serves a unit named for arbitrary detention.")),
        _finding(Outcome.UNKNOWN, Severity.HIGH, 2, _("The applicant did not say who operates the system.")),
        _finding(Outcome.CLEAR, Severity.MEDIUM, 3, _("No name of the case meets a list in force.")),
        _finding(Outcome.NOT_APPLICABLE, Severity.LOW, 4, _("No part of the export is software.")),
        _finding(Outcome.RAISED, Severity.GATE, 5, _("Every decision answers this question of the Code of Conduct.")),
    ]


def values() -> dict[str, Any]:
    """Rows, hits, findings, events and tasks, in the language that is active."""
    at = datetime(2026, 11, 22, 9, 16, tzinfo=UTC)
    return {
        "at": at,
        "on": at.date(),
        "rows": _rows(),
        "hits": _hits(),
        "findings": _findings(),
        "events": _events(at),
        "steps": [_("Parties"), _("Items"), _("End-use"), _("Route"), _("Check and send")],
        "tasks": _tasks(),
        "names": [
            "Aurora Instruments AS",
            "محمد يوسف القادري",
            "Северный Компас ООО",
            "北方罗盘有限公司",
            "Aurora\u200b Instru\u00adments",
        ],
        "consequences": [_("The exporter is told the reasons."), _("A second officer has to countersign.")],
    }


def _rows() -> list[dict[str, Any]]:
    lanes = list(marks.LANES)
    places = ["BR", "AE", "XK", "JP"]
    exporters = ["Aurora Instruments AS", "Fjordlys Optikk", "محمد للتجارة", "Kompas Nord"]
    return [
        {
            "reference": f"NO-2026-000{number}",
            "lane": lanes[number],
            "destination": places[number],
            "exporter": exporters[number],
            "value": Decimal("12500.5") * (number + 1),
            "age": 12 - 3 * number,
        }
        for number in range(4)
    ]


def _events(at: datetime) -> list[dict[str, Any]]:
    return [
        {"at": at, "title": _("Countersigned"), "by": _("a senior officer"), "icon": "verified", "tone": "calm"},
        {
            "at": at.replace(day=20),
            "title": _("A question was asked"),
            "by": _("an officer"),
            "text": _("Who operates the system after delivery?"),
            "icon": "help",
            "tone": "attention",
        },
        {"at": at.replace(day=18), "title": _("Screened"), "icon": "search", "tone": "waiting"},
        {"at": at.replace(day=18, hour=8), "title": _("Submitted"), "by": _("the exporter"), "icon": "send"},
    ]


def _tasks() -> list[dict[str, Any]]:
    return [
        {"label": _("Parties"), "url": "#tasks", "done": True, "hint": _("3 parties")},
        {"label": _("Items"), "url": "#tasks", "done": True, "hint": ""},
        {"label": _("End-use"), "url": "#tasks", "done": False, "hint": _("One question is not answered yet")},
    ]
