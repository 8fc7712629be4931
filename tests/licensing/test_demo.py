from typing import Any

import pytest

from ledger import read
from ledger.recompute import recompute
from licensing import demo
from licensing.models import Application, User
from screening.lists import editions
from tests.casework import AT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _demo(settings: Any) -> None:
    settings.DEMO = True


def test_the_demo_shows_a_case_in_every_hand() -> None:
    logins = demo.load(at=AT)
    states = set(Application.objects.values_list("state", flat=True))
    assert {"draft", "in_review", "decided", "issued", "refused"} <= states
    assert {"officer", "senior officer", "auditor", "exporter (administrator)"} <= {role for role, _ in logins}
    assert User.objects.get(email=dict(logins)["officer"]).check_password(demo.password())
    assert next(state for state in editions.states(at=AT) if state.list_id == "ofac-sdn").in_force
    assert recompute().good


def test_a_second_start_adds_no_case_and_no_person() -> None:
    demo.load(at=AT)
    before = (Application.objects.count(), User.objects.count(), read.entries(kinds=["application.submitted"]).count())
    demo.load(at=AT)
    after = (Application.objects.count(), User.objects.count(), read.entries(kinds=["application.submitted"]).count())
    assert after == before


def test_its_cases_lie_in_every_lane() -> None:
    demo.load(at=AT)
    lanes = set(Application.objects.exclude(state="draft").values_list("lane", flat=True))
    assert lanes == {"routine", "enhanced_review", "presumption_of_denial", "incomplete"}
