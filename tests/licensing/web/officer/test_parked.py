from typing import Any

import pytest

from screening.models import Job

pytestmark = pytest.mark.django_db


def test_an_empty_page_says_what_would_stand_here(client: Any, bola: Any) -> None:
    client.force_login(bola)
    assert "Nothing was given up" in client.get("/cases/parked/").content.decode()


def test_each_job_is_told_with_its_case_and_its_last_error(client: Any, bola: Any, submitted: Any, parked: Any) -> None:
    client.force_login(bola)
    shown = client.get("/cases/parked/").content.decode()
    for said in ("Screening of an application", submitted.reference, "TimeoutError", "Start again"):
        assert said in shown


@pytest.mark.parametrize("who", ["advik", "pia", "dara", "alice"])
def test_others_neither_see_nor_start_it(client: Any, request: Any, parked: Any, who: str) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.get("/cases/parked/").status_code == 403
    assert client.post(f"/cases/parked/{parked.pk}/restart/", {"back_to": "jobs"}).status_code == 403
    parked.refresh_from_db()
    assert parked.state == Job.State.PARKED


def test_it_starts_again_from_the_list(client: Any, bola: Any, parked: Any, as_shown: Any) -> None:
    client.force_login(bola)
    (row,) = client.get("/cases/parked/").context["rows"]
    response = client.post(f"/cases/parked/{parked.pk}/restart/", as_shown(row.form))
    assert (response.status_code, response.url) == (302, "/cases/parked/")
    parked.refresh_from_db()
    assert (parked.state, parked.attempt) == (Job.State.DUE, 0)


def test_it_starts_again_from_the_case(client: Any, bola: Any, submitted: Any, parked: Any, as_shown: Any) -> None:
    client.force_login(bola)
    form = client.get(f"/cases/{submitted.reference}/").context["restart"]
    response = client.post(f"/cases/parked/{parked.pk}/restart/", as_shown(form))
    assert (response.status_code, response.url) == (302, f"/cases/{submitted.reference}/")
    assert "hx-get" in client.get(response.url).content.decode()


def test_a_form_that_is_not_whole_starts_nothing(client: Any, bola: Any, parked: Any) -> None:
    client.force_login(bola)
    assert client.post(f"/cases/parked/{parked.pk}/restart/", {"back_to": "elsewhere"}).status_code == 400
    parked.refresh_from_db()
    assert parked.state == Job.State.PARKED


def test_a_job_that_is_not_there_is_404(client: Any, bola: Any) -> None:
    client.force_login(bola)
    assert client.post("/cases/parked/4711/restart/", {}).status_code == 404
