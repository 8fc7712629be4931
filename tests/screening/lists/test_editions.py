from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from screening.evidence import ListState
from screening.lists.cards import UnknownList
from screening.lists.editions import NoEdition, StaleEdition, in_force, states
from screening.lists.intake import take_in
from screening.models import Edition
from tests.screening.lists.sample import sample, spoilt

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
LIMIT = timedelta(hours=336)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demo(settings: Any) -> None:
    settings.DEMO = True


def take(files: dict[str, bytes], at: datetime) -> Edition:
    return take_in("ofac-sdn", files, by="system:intake", at=at, sample=True)


def state_at(at: datetime) -> ListState:
    """The state of the one list that these tests take in; the others stay missing."""
    (state,) = (state for state in states(at=at) if state.list_id == "ofac-sdn")
    return state


OTHER = ("sdn.csv", "SOLVEIG", "SOLVEJG")


def test_without_an_edition_there_is_an_error_and_never_an_empty_list() -> None:
    with pytest.raises(NoEdition, match=r"No edition of OFAC .* has been taken in"):
        in_force("ofac-sdn", at=AT)
    state = state_at(AT)
    assert (state.status, state.edition, state.taken_in_at) == ("missing", "", None)
    assert state.required
    assert "has been taken in" in state.reason


def test_the_newest_edition_is_in_force_from_the_moment_it_was_taken_in() -> None:
    first, second = take(sample(), AT), take(spoilt(*OTHER), AT + timedelta(days=2))
    assert in_force("ofac-sdn", at=AT + timedelta(days=1)) == first
    assert in_force("ofac-sdn", at=AT + timedelta(days=2)) == second
    with pytest.raises(NoEdition):
        in_force("ofac-sdn", at=AT - timedelta(seconds=1))


def test_an_edition_that_its_publisher_brings_back_is_in_force_again() -> None:
    first = take(sample(), AT)
    take(spoilt(*OTHER), AT + timedelta(days=1))
    take(sample(), AT + timedelta(days=2))
    assert in_force("ofac-sdn", at=AT + timedelta(days=3)) == first


def test_after_the_card_s_hours_it_is_stale_and_says_how_old() -> None:
    edition = take(sample(), AT)
    assert in_force("ofac-sdn", at=AT + LIMIT) == edition
    with pytest.raises(
        StaleEdition, match=r"last taken in on 2026-11-22 09:00 UTC; after 336 hours it counts as stale"
    ):
        in_force("ofac-sdn", at=AT + LIMIT + timedelta(seconds=1))
    state = state_at(AT + LIMIT + timedelta(seconds=1))
    assert (state.status, state.edition, state.taken_in_at) == ("stale", edition.sha256, AT)


def test_the_same_bytes_again_make_it_fresh_again() -> None:
    edition = take(sample(), AT)
    take(sample(), AT + LIMIT)
    state = state_at(AT + LIMIT + timedelta(days=1))
    assert (state.status, state.edition, state.taken_in_at) == ("in_force", edition.sha256, AT + LIMIT)
    assert state.reason == ""


def test_a_sample_is_not_in_force_outside_a_demonstration(settings: Any) -> None:
    take(sample(), AT)
    settings.DEMO = False
    with pytest.raises(NoEdition):
        in_force("ofac-sdn", at=AT)


def test_a_list_without_a_card_is_unknown() -> None:
    with pytest.raises(UnknownList):
        in_force("atlantis", at=AT)
