"""Celery's doors to the job table, and the job of taking a list in from its publisher."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from screening.jobs.run import run
from screening.jobs.sweep import sweep as sweep_jobs
from screening.lists.cards import card_of
from screening.lists.due import ask_for, due
from screening.lists.fetch import FetchRefused, fetch
from screening.lists.intake import refuse, settle, weigh

INTAKE = "system:intake"


class TakeInList:
    """Job kind "take_in": payload {"list": id, "by": actor}. A refusal is an answer, not a failure to be repeated."""

    def compute(self, payload: dict[str, Any], *, at: datetime) -> Callable[[], object]:
        card = card_of(payload["list"])
        try:
            files = fetch(card)
        except FetchRefused as refused:
            return partial(refuse, card, str(refused), {}, by=payload["by"], at=at)
        return partial(settle, weigh(card.id, files), by=payload["by"], at=at)

    def parked(self, payload: dict[str, Any], *, tries: int, reason: str, at: datetime) -> None:
        problem = f"taking it in was given up after {tries} tries ({reason})"
        refuse(card_of(payload["list"]), problem, {}, by=payload["by"], at=at)


take_in_list = TakeInList()


@shared_task(name="screening.run_job")
def run_job(pk: int) -> None:
    run(pk, clock=timezone.now)


@shared_task(name="screening.sweep")
def sweep() -> None:
    sweep_jobs(at=timezone.now())


@shared_task(name="screening.take_in_due")
def take_in_due() -> None:
    """Ask for every list that is due. Only an installation that may reach its publishers does."""
    if settings.TAKE_IN_FROM_PUBLISHERS:
        at = timezone.now()
        for card in due(at=at):
            ask_for(card, by=INTAKE, at=at)
