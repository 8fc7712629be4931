"""The shapes that come in and go out. Limits in words are those of the exporter's forms, which check the content."""

import base64
import binascii
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import serializers

from licensing.models import Document, Item, Party
from licensing.questionnaire import every_question
from licensing.refusal import UploadTooLarge
from licensing.web.exporter.forms.begin import TitleForm
from licensing.web.exporter.forms.end_use import EndUseForm
from licensing.web.exporter.forms.item import ItemForm
from licensing.web.exporter.forms.party import PartyForm
from licensing.web.exporter.forms.questions import LIMIT, say_more
from licensing.web.exporter.forms.route import VIA_MAX, RouteForm
from licensing.web.exporter.forms.text import Text
from licensing.web.exporter.stages import STAGES
from screening.criteria.question import NOT_KNOWN, Question
from screening.criteria.questionnaire import needs_words, offered

PARTS_MAX = 100
# Two fields that each page form carries beside what is asked; a call has its own key and reads nothing first.
_UNASKED = {"sending_key": "api", "revision_read": 0}


def heard(form: forms.BaseForm) -> dict[str, Any]:
    """What a form of the pages makes of the data. Raises ValidationError with its sentences."""
    if not form.is_valid():
        raise serializers.ValidationError(
            {("non_field_errors" if name == "__all__" else name): said for name, said in form.errors.items()}
        )
    return {name: value for name, value in form.cleaned_data.items() if name not in _UNASKED}


class Strict(serializers.Serializer[Any]):
    """Refuses fields that it does not know: a misspelt one would be lost without a word."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (strangers := sorted(set(data) - set(self.fields))):
            raise serializers.ValidationError({str(name)[:100]: [_("There is no such field.")] for name in strangers})
        return super().to_internal_value(data)


class DecimalText(serializers.DecimalField):
    """A number as text: ``"12500.50"``. A JSON number has no exact decimals, so it is refused."""

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, str):
            raise serializers.ValidationError(_("Write the number as text, in quotation marks."))
        super().to_internal_value(data)
        return data


class PartyIn(Strict):
    """Somebody who takes part in the export besides the exporter."""

    role = serializers.ChoiceField(choices=Party.Role.choices)
    kind = serializers.ChoiceField(choices=Party.Kind.choices, default=Party.Kind.ORGANISATION.value)
    name = serializers.CharField(help_text=gettext_lazy("At most 300 characters."))
    country = serializers.CharField(help_text=gettext_lazy("ISO 3166-1 alpha-2; XK for Kosovo."))
    address = serializers.CharField(default="", allow_blank=True, help_text=gettext_lazy("At most 500 characters."))
    registration_number = serializers.CharField(
        default="", allow_blank=True, help_text=gettext_lazy("At most 60 characters.")
    )
    birth_date = serializers.CharField(
        default="", allow_blank=True, help_text=gettext_lazy("1968-05-23, 1968-05 or 1968.")
    )

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        return heard(PartyForm({**_UNASKED, **data}, on=self.context["on"]))


class ItemIn(Strict):
    """One line of what is to be exported."""

    description = serializers.CharField(help_text=gettext_lazy("At most 3,000 characters."))
    declared_code = serializers.CharField(
        default="", allow_blank=True, help_text=gettext_lazy("Annex I, such as 5A001.j.")
    )
    quantity = DecimalText(max_digits=14, decimal_places=3)
    unit = serializers.ChoiceField(choices=Item.Unit.choices, default=Item.Unit.PIECES.value)
    value = DecimalText(max_digits=16, decimal_places=2, help_text=gettext_lazy("Of the whole line, in currency."))
    currency = serializers.CharField(help_text=gettext_lazy("ISO 4217."))

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        return heard(ItemForm({**_UNASKED, **data}, on=self.context["on"]))


class RouteIn(Strict):
    """Which way the items go."""

    origin = serializers.CharField(help_text=gettext_lazy("ISO 3166-1 alpha-2."))
    via = serializers.ListField(child=serializers.CharField(), default=list, max_length=VIA_MAX)
    destination = serializers.CharField(help_text=gettext_lazy("ISO 3166-1 alpha-2."))

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        stops = {f"via_{number}": code for number, code in enumerate(data["via"], start=1)}
        form = RouteForm({**_UNASKED, **data, **stops}, stops=len(stops))
        heard(form)
        return form.said()


class DocumentIn(Strict):
    """A file that comes with the application."""

    filename = serializers.CharField(max_length=200)
    purpose = serializers.ChoiceField(choices=Document.Purpose.choices)
    content = serializers.CharField(help_text=gettext_lazy("The file in base64; at most 10 MiB once decoded."))

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        try:
            content = base64.b64decode(data["content"], validate=True)
        except (binascii.Error, ValueError):
            raise serializers.ValidationError({"content": [_("This is not base64.")]}) from None
        if len(content) > settings.LICET["upload_max_bytes"]:
            raise UploadTooLarge("documents", data["filename"], settings.LICET["upload_max_bytes"])
        return {**data, "content": content}


class AnswerIn(Strict):
    """An answer to a criterion's question."""

    choice = serializers.CharField(help_text=gettext_lazy("One of the question's choices, or not_known."))
    words = serializers.CharField(
        default="", allow_blank=True, help_text=gettext_lazy("Needed where the choice raises a concern or a safeguard.")
    )


class AnswersIn(serializers.DictField):
    """Question → answer. What a question asks and offers is what the page of questions has, under the same rules."""

    child = AnswerIn()

    def to_internal_value(self, data: Any) -> Any:
        said: dict[str, dict[str, str]] = super().to_internal_value(data)
        known = every_question()
        faults = {name: fault for name, answer in said.items() if (fault := _fault(known.get(name), answer))}
        if faults:
            raise serializers.ValidationError(faults)
        return said


def _fault(question: Question | None, said: dict[str, str]) -> Any:
    """What is wrong with an answer, at its place; nothing where nothing is."""
    if question is None:
        return [_("There is no such question.")]
    if not offered(question, said["choice"]):
        offers = ", ".join([*(choice.value for choice in question.choices), NOT_KNOWN])
        return {
            "choice": [_("“%(choice)s” is none of %(offers)s.") % {"choice": said["choice"][:50], "offers": offers}]
        }
    if needs_words(question, said["choice"]) and not said["words"].strip():
        return {"words": [say_more(question)]}
    try:
        said["words"] = Text(limit=LIMIT, rows=2, required=False).clean(said["words"])
    except forms.ValidationError as error:
        return {"words": error.messages}
    return None


class ApplicationIn(Strict):
    """An application as it is handed in."""

    organisation = serializers.IntegerField(
        min_value=1, max_value=2**63 - 1, help_text=gettext_lazy("The number of the organisation that applies.")
    )
    title = serializers.CharField(
        default="", allow_blank=True, help_text=gettext_lazy("Your own words; at most 200 characters.")
    )
    parties = PartyIn(many=True, allow_empty=False, max_length=PARTS_MAX)
    items = ItemIn(many=True, allow_empty=False, max_length=PARTS_MAX)
    end_use = serializers.CharField(help_text=gettext_lazy("At most 5,000 characters."))
    human_rights = serializers.CharField(
        help_text=gettext_lazy("Risks looked for and found; at most 5,000 characters.")
    )
    due_diligence = serializers.CharField(
        help_text=gettext_lazy("How the parties were checked; at most 5,000 characters.")
    )
    route = RouteIn()
    answers = AnswersIn(
        default=dict,
        help_text=gettext_lazy(
            "Question → answer. Which questions are asked follows from items, parties and answers; a call that leaves "
            "one out is told which."
        ),
    )
    documents = DocumentIn(many=True, allow_empty=False, max_length=PARTS_MAX)
    agreed = serializers.BooleanField(
        help_text=gettext_lazy("True: what is written is true and complete, and you may speak for the organisation.")
    )

    def validate_agreed(self, agreed: bool) -> bool:
        if not agreed:
            raise serializers.ValidationError(_("Confirm that what is written is true and complete."))
        return agreed

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        written = heard(TitleForm({**_UNASKED, "title": data["title"]}))
        written |= heard(EndUseForm({**_UNASKED, **{part: data[part] for part in EndUseForm.PARTS}}))
        return {**data, **written}


class OrganisationOut(serializers.Serializer[Any]):
    """The organisation that applies."""

    id = serializers.IntegerField()
    name = serializers.CharField()


class IssuedOut(serializers.Serializer[Any]):
    """The paper that ended the case; the decision log holds its SHA-256."""

    number = serializers.CharField()
    kind = serializers.ChoiceField(choices=[("licence", gettext_lazy("licence")), ("refusal", gettext_lazy("refusal"))])
    issued_at = serializers.DateTimeField()
    valid_until = serializers.DateField(allow_null=True)
    sha256 = serializers.CharField()


class StatusOut(serializers.Serializer[Any]):
    """Where an application stands. What was found in it is not said here."""

    reference = serializers.CharField()
    title = serializers.CharField()
    organisation = OrganisationOut()
    status = serializers.ChoiceField(choices=[(stage.key, stage.label) for stage in STAGES])
    destination = serializers.CharField(help_text=gettext_lazy("ISO 3166-1 alpha-2."))
    begun_at = serializers.DateTimeField()
    submitted_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)
    issued = IssuedOut(allow_null=True)
