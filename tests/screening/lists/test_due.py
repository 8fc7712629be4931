from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from screening.lists.cards import card_of, load_cards
from screening.lists.due import ask_for, due
from screening.lists.intake import take_in
from screening.models import Job
from tests.screening.lists.sample import sample

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
pytestmark = pytest.mark.django_db


def waits(at: datetime) -> bool:
    return "ofac-sdn" in [card.id for card in due(at=at)]


def test_a_list_that_was_never_taken_in_is_due_unless_people_bring_it() -> None:
    asked = [card.id for card in due(at=AT)]
    assert asked == [card.id for card in load_cards() if card.id not in ("national-watch", "watch-ftm")]


def test_a_list_is_due_again_when_its_card_says_so(settings: Any) -> None:
    settings.DEMO = True
    take_in("ofac-sdn", sample(), by="system:test", at=AT, sample=True)
    refresh = timedelta(hours=card_of("ofac-sdn").refresh_hours)
    assert not waits(AT + refresh - HOUR)
    assert waits(AT + refresh)


def test_what_waits_or_was_just_tried_is_not_asked_for_again() -> None:
    card = card_of("ofac-sdn")
    assert ask_for(card, by="system:intake", at=AT)
    assert not ask_for(card, by="user:7", at=AT + HOUR)
    Job.objects.update(state=Job.State.DONE)
    assert not waits(AT + HOUR)
    assert waits(AT + 4 * HOUR)
    assert ask_for(card, by="user:7", at=AT + HOUR)
    assert Job.objects.filter(kind="take_in").count() == 2
