"""Which lists are to be fetched from their publisher now: a question put to the tables, so no tick can lose it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet

from screening.jobs.queue import enqueue
from screening.lists.cards import Card, load_cards
from screening.models import Job, Taking

KIND = "take_in"
_OPEN = (Job.State.DUE, Job.State.RUNNING)


def due(*, at: datetime) -> list[Card]:
    """The lists that were last taken in longer ago than their card wants, and not just tried in vain.

    A list that people bring by hand has no publisher to ask.
    """
    return [card for card in load_cards() if not card.by_hand and _is_due(card, at)]


def ask_for(card: Card, *, by: str, at: datetime) -> bool:
    """Put the fetching of a list into the job table; False where it is already waiting or under way."""
    if _jobs(card).filter(state__in=_OPEN).exists():
        return False
    # To the minute: a button pressed twice asks once.
    enqueue(KIND, f"{card.id}/{at:%Y-%m-%dT%H:%M}", {"list": card.id, "by": by}, at=at)
    return True


def _is_due(card: Card, at: datetime) -> bool:
    taken = Taking.objects.filter(edition__list_id=card.id).order_by("-at").values_list("at", flat=True).first()
    if taken and at - taken < timedelta(hours=card.refresh_hours):
        return False
    patience = timedelta(hours=settings.LICET["list_retry_hours"])
    return not _jobs(card).filter(created_at__gt=at - patience).exists()


def _jobs(card: Card) -> QuerySet[Job]:
    return Job.objects.filter(kind=KIND, key__startswith=f"{card.id}/")
