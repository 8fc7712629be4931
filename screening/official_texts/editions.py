"""Which official text of a control list holds on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Max, QuerySet

from screening.controls.texts.cards import TextCard, text_card
from screening.models import ControlEdition, ControlText


class NoText(LookupError):
    """No text of the list that holds on the day was taken in. ``reason`` says so in words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def in_force(list_id: str, *, on: date) -> ControlEdition:
    """The text of a list that holds on a day: the newest by its own date, and of two for one date the one taken last.

    Raises UnknownTexts or NoText.
    """
    card = text_card(list_id)
    found = _taken(card).filter(in_force_from__lte=on).first()
    if found is None:
        raise NoText(f"No text of {card.title} that holds on {on.isoformat()} has been taken in.")
    return found


def editions(card: TextCard) -> QuerySet[ControlEdition]:
    """Every text of a list, the newest by its own date first; ``last_taken`` says when it was taken in last."""
    return _taken(card)


def replaced_on(edition: ControlEdition) -> date | None:
    """The first day on which a later text holds instead, or None."""
    later = ControlEdition.objects.filter(list_id=edition.list_id, in_force_from__gt=edition.in_force_from)
    return later.order_by("in_force_from").values_list("in_force_from", flat=True).first()


def texts(list_id: str, *, on: date) -> QuerySet[ControlText]:
    """Every paragraph of the text that holds on a day, in its order. Raises UnknownTexts or NoText."""
    return in_force(list_id, on=on).texts.order_by("place")


def _taken(card: TextCard) -> QuerySet[ControlEdition]:
    taken = ControlEdition.objects.filter(list_id=card.id).annotate(last_taken=Max("takings__at"), turn=Max("takings"))
    return taken.order_by("-in_force_from", "-last_taken", "-turn")
