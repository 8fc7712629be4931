from collections.abc import Iterator
from typing import Any

import pytest

from ledger import read
from ledger.recompute import recompute
from licensing import demo
from licensing.models import Application, Decision, User
from screening.lists import editions
from tests.casework import AT
from tests.house.world import stores, undone


@pytest.fixture(scope="module", autouse=True)
def _own_stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The demo is loaded once for the module, and so its stores are one."""
    with stores(tmp_path_factory.mktemp("demo")):
        yield


@pytest.fixture(scope="module")
def logins(django_db_setup: None, django_db_blocker: Any, _own_stores: None) -> Iterator[list[tuple[str, str]]]:
    with django_db_blocker.unblock(), undone():
        yield demo.load(at=AT)


@pytest.fixture(autouse=True)
def _undone(logins: Any) -> Iterator[None]:
    """What a test changes is gone when it ends."""
    with undone():
        yield


def test_the_demo_shows_a_case_in_every_hand(logins: list[tuple[str, str]]) -> None:
    states = set(Application.objects.values_list("state", flat=True))
    assert {"draft", "in_review", "decided", "issued", "refused"} <= states
    assert {"officer", "senior officer", "auditor", "exporter (administrator)"} <= {role for role, _ in logins}
    assert User.objects.get(email=dict(logins)["officer"]).check_password(demo.password())
    assert next(state for state in editions.states(at=AT) if state.list_id == "ofac-sdn").in_force
    assert recompute().good


def test_a_second_start_adds_no_case_and_no_person() -> None:
    before = (Application.objects.count(), User.objects.count(), read.entries(kinds=["application.submitted"]).count())
    demo.load(at=AT)
    after = (Application.objects.count(), User.objects.count(), read.entries(kinds=["application.submitted"]).count())
    assert after == before


def test_its_cases_lie_in_every_lane() -> None:
    lanes = set(Application.objects.exclude(state="draft").values_list("lane", flat=True))
    assert lanes == {"routine", "enhanced_review", "presumption_of_denial", "incomplete"}


def test_no_refusal_of_the_demo_rests_on_a_gate() -> None:
    refusals = Decision.objects.filter(outcome="refuse")
    assert refusals
    stands = {answer.criterion for one in refusals for answer in one.answers.filter(holds="stands")}
    assert stands
    assert not {criterion for criterion in stands if criterion.startswith("CC-")}
