from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test.utils import CaptureQueriesContext

from licensing.models import Application, Organisation
from licensing.states import State
from licensing.web.officer import queue
from tests.casework import AT

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(aurora: Any, alice: Any) -> Any:
    """A maker of bare application rows: the queue reads nothing but them."""

    def make(count: int = 1, **fields: Any) -> list[Application]:
        made = Application.objects.count()
        return Application.objects.bulk_create(
            Application(
                **{
                    "reference": f"LA-2026-{made + number:06d}",
                    "organisation": aurora,
                    "created_by": alice,
                    "created_at": AT,
                    "state": State.IN_REVIEW,
                    "submitted_at": AT - timedelta(days=number),
                    "lane": "routine",
                    "destination": "CA",
                    **fields,
                }
            )
            for number in range(count)
        )

    return make


def references(response: Any) -> list[str]:
    return [row.case.reference for row in response.context["rows"]]


@pytest.mark.parametrize("role", ["officer", "senior officer", "adviser", "policy manager", "auditor"])
def test_all_staff_read_it(client: Any, person: Any, role: str) -> None:
    client.force_login(person("staff", role))
    assert client.get("/cases/").status_code == 200


def test_an_exporter_does_not(client: Any, alice: Any) -> None:
    client.force_login(alice)
    assert client.get("/cases/").status_code == 403


def test_a_draft_is_in_nobodys_queue(client: Any, bola: Any, rows: Any) -> None:
    rows(state=State.DRAFT, submitted_at=None)
    client.force_login(bola)
    assert references(client.get("/cases/?state=all")) == []


def test_an_empty_queue_says_what_will_be_here(client: Any, bola: Any) -> None:
    client.force_login(bola)
    for address in ("/cases/", "/cases/?state=all", "/cases/?lane=routine"):
        shown = client.get(address).content.decode()
        assert "No application was submitted yet" in shown
        assert "Look at the lists" in shown


def test_a_filter_that_fits_nothing_is_told_from_an_empty_queue(client: Any, bola: Any, rows: Any) -> None:
    rows(state=State.WITHDRAWN)
    client.force_login(bola)
    assert "No open cases" in client.get("/cases/").content.decode()
    assert "No case fits this filter" in client.get("/cases/?lane=enhanced_review").content.decode()


def test_oldest_first_and_ended_cases_only_when_asked(client: Any, bola: Any, rows: Any) -> None:
    newer, older = rows(2)
    (ended,) = rows(state=State.WITHDRAWN)
    client.force_login(bola)
    assert references(client.get("/cases/")) == [older.reference, newer.reference]
    assert references(client.get("/cases/?state=withdrawn")) == [ended.reference]
    assert len(references(client.get("/cases/?state=all"))) == 3


@pytest.mark.parametrize(
    "query", ["lane=enhanced_review", "destination=JP", "words=boreal", "words=000000", "state=decided"]
)
def test_filters(client: Any, bola: Any, rows: Any, query: str) -> None:
    rival = Organisation.objects.create(name="Borealis Trading AS", country="NO")
    (wanted,) = rows(lane="enhanced_review", destination="JP", organisation=rival, state=State.DECIDED)
    rows(3)
    client.force_login(bola)
    assert references(client.get(f"/cases/?{query}")) == [wanted.reference]


def test_not_screened_yet_is_a_lane_of_its_own(client: Any, bola: Any, rows: Any) -> None:
    (wanted,) = rows(lane="", state=State.SCREENING)
    rows(2)
    client.force_login(bola)
    assert references(client.get("/cases/?lane=none")) == [wanted.reference]


def test_a_filter_that_is_none_narrows_nothing_and_says_so(client: Any, bola: Any, rows: Any) -> None:
    rows(2)
    client.force_login(bola)
    response = client.get("/cases/?lane=fastest&after=forged&sort=secret")
    assert len(references(response)) == 2
    assert "lane" in response.context["narrow"].errors


@pytest.mark.parametrize(
    ("sort", "lanes"),
    [
        ("lane", ["presumption_of_denial", "enhanced_review", "incomplete", "routine", ""]),
        ("-lane", ["", "routine", "incomplete", "enhanced_review", "presumption_of_denial"]),
    ],
)
def test_lanes_are_sorted_by_urgency(client: Any, bola: Any, rows: Any, sort: str, lanes: list[str]) -> None:
    for lane in sorted(lanes):
        rows(lane=lane)
    client.force_login(bola)
    response = client.get(f"/cases/?sort={sort}")
    assert [row.case.lane for row in response.context["rows"]] == lanes


def test_destinations_are_sorted_by_the_name_that_is_read(client: Any, bola: Any, rows: Any) -> None:
    for code in ("CH", "DE", "AU", "AT"):
        rows(destination=code)
    client.force_login(bola)
    response = client.get("/cases/?sort=destination")
    # Australia, Austria, Germany, Switzerland: the codes alone would order them otherwise.
    assert [row.case.destination for row in response.context["rows"]] == ["AU", "AT", "DE", "CH"]


def test_pages_forth_and_back_show_every_case_once(client: Any, bola: Any, rows: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(queue, "ROWS", 3)
    rows(8, submitted_at=AT)  # all equal: only the second key tells them apart
    client.force_login(bola)
    seen, response = [], client.get("/cases/?sort=lane")
    while True:
        seen.append(references(response))
        if not response.context["page"].older:
            break
        response = client.get("/cases/", {"sort": "lane", "after": response.context["page"].older})
    assert [len(page) for page in seen] == [3, 3, 2]
    assert len({reference for page in seen for reference in page}) == 8
    back = client.get("/cases/", {"sort": "lane", "before": response.context["page"].newer})
    assert references(back) == seen[1]
    first = client.get("/cases/", {"sort": "lane", "before": back.context["page"].newer})
    assert references(first) == seen[0]
    assert first.context["page"].newer is None
    assert first.context["page"].older


def test_the_pages_keep_the_filter(client: Any, bola: Any, rows: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(queue, "ROWS", 2)
    rows(3, lane="incomplete")
    client.force_login(bola)
    page = unescape(client.get("/cases/?lane=incomplete").content.decode())
    assert 'rel="next" href="?lane=incomplete&after=' in page


def test_age_counts_working_days_until_today_or_until_the_end(
    client: Any, bola: Any, submitted: Any, make_submitted: Any
) -> None:
    from licensing.steps.withdraw import withdraw

    # Submitted on Friday 20 November 2026; withdrawn on Monday 23; read on Friday 27.
    ended = make_submitted()
    withdraw(ended, by=ended.created_by, at=AT + timedelta(days=3), read=ended.revision)
    client.force_login(bola)
    with time_machine.travel(AT + timedelta(days=7), tick=False):
        client.force_login(bola)
        ages = {row.case.reference: row.age for row in client.get("/cases/?state=all").context["rows"]}
    assert ages == {submitted.reference: 5, ended.reference: 1}


def test_lanes_are_counted_over_open_cases(client: Any, bola: Any, rows: Any) -> None:
    rows(2, lane="incomplete")
    rows(1, lane="routine", state=State.WITHDRAWN)
    client.force_login(bola)
    counts = {each.lane: each.count for each in client.get("/cases/?lane=routine").context["lanes"]}
    assert counts == {"presumption_of_denial": 0, "enhanced_review": 0, "incomplete": 2, "routine": 0, "": 0}


def test_parked_jobs_are_shown_to_those_who_may_start_them(client: Any, bola: Any, dara: Any, parked: Any) -> None:
    client.force_login(bola)
    assert "1 job was given up" in client.get("/cases/").content.decode()
    client.force_login(dara)
    assert "given up" not in client.get("/cases/").content.decode()


def test_the_number_of_queries_does_not_grow_with_the_rows(client: Any, bola: Any, rows: Any) -> None:
    from django.db import connection

    rows(state=State.ISSUED)
    client.force_login(bola)
    client.get("/cases/?state=all")
    with CaptureQueriesContext(connection) as one:
        client.get("/cases/?state=all")
    rows(49, state=State.ISSUED)
    with CaptureQueriesContext(connection) as fifty:
        response = client.get("/cases/?state=all")
    assert len(references(response)) == 50
    assert len(fifty) == len(one)
