"""The items of an application as a page shows them: shortest quantity, and how a code was read."""

from dataclasses import dataclass
from decimal import Decimal

from licensing.models import Application, Item
from licensing.web.exporter.forms.exact import shortest
from screening.controls.codes import ControlCodeError, parse


@dataclass(frozen=True, slots=True)
class Line:
    """``read_as``: the code in its one spelling where that differs from what was typed, else ""."""

    item: Item
    quantity: Decimal
    value: Decimal
    read_as: str


def lines(application: Application) -> list[Line]:
    return [
        Line(item, shortest(item.quantity), item.value, _read_as(item.declared_code))
        for item in application.items.all()
    ]


def _read_as(typed: str) -> str:
    try:
        code = str(parse(typed)) if typed else ""
    except ControlCodeError:
        return ""
    return code if code != typed else ""
