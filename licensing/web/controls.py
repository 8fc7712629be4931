"""Form controls: which class of the design system a widget takes, and what of a form was not accepted."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import BaseForm, BoundField
from django.forms.boundfield import BoundWidget
from django.utils.safestring import SafeString

_CLASSES = {
    "textarea": "usa-textarea",
    "select": "usa-select",
    "checkbox": "usa-checkbox__input",
    "clearablefile": "licet-file",
    "file": "licet-file",
}


def control(field: BoundField) -> SafeString:
    """The widget of a bound field with the design system's class; its own classes stay.

    A placeholder is taken off: it goes when one types, and what a field is for stands above it.
    """
    field.field.widget.attrs.pop("placeholder", None)
    own = field.field.widget.attrs.get("class", "")
    classes = (_CLASSES.get(field.widget_type, "usa-input"), own, "usa-input--error" if field.errors else "")
    attrs = {"class": " ".join(filter(None, classes))}
    if field.widget_type in ("file", "clearablefile"):
        words = (f"{field.auto_id}_limit", field.aria_describedby or "")
        attrs["aria-describedby"] = " ".join(filter(None, words))
    return field.as_widget(attrs=attrs)


def choice(option: BoundWidget, kind: str) -> SafeString:
    """One radio button or checkbox of a group; ``kind``: radio or checkbox."""
    option.data["attrs"]["class"] = f"usa-{kind}__input"
    return option.tag()


def choice_kind(field: BoundField) -> str:
    """``radio`` or ``checkbox``, for the classes of a group of choices."""
    return "radio" if field.widget_type == "radioselect" else "checkbox"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that was not accepted. ``target``: id of the control it is about, "" for the form as a whole."""

    text: str
    target: str


def bound_errors(forms: BaseForm | Sequence[BaseForm]) -> list[Refusal]:
    """Every error of a form, or of several, in the order of their fields; those of the form as a whole first."""
    every = [forms] if isinstance(forms, BaseForm) else forms
    return [refusal for form in every for refusal in _refusals(form)]


def _refusals(form: BaseForm) -> list[Refusal]:
    whole = [Refusal(str(text), "") for text in form.non_field_errors()]
    hidden = [Refusal(str(text), "") for field in form.hidden_fields() for text in field.errors]
    shown = [Refusal(_about(field, text), _target(field)) for field in form.visible_fields() for text in field.errors]
    return whole + hidden + shown


def _about(field: BoundField, text: str) -> str:
    label = str(field.label)
    return f"{label} {text}" if label.endswith((".", "?", ":", "؟", "。")) else f"{label}: {text}"


def _target(field: BoundField) -> str:
    return f"{field.auto_id}_0" if field.use_fieldset else str(field.id_for_label)
