import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from licensing.models import Application, FullRescreen
from screening.models import Job
from tests.casework import AT
from tests.licensing.indicators import AMONG_THE_BEST, newer_values
from tests.licensing.lists import ABOUT_THE_END_USER, LATER, newer, rescreen

pytestmark = pytest.mark.django_db
PAGE = "/cases/rescreening/"


@pytest.fixture(autouse=True)
def _while_the_lists_are_in_force() -> Any:
    """The page asks the clock, and nobody can search a list that has gone stale."""
    with time_machine.travel(LATER + timedelta(hours=1)):
        yield


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_the_page_says_how_far_it_is(client: Any, in_review: Any, advik: Any) -> None:
    client.force_login(advik)
    assert "The 1 live case was searched on every list as it stands, and rests on the indicators in force." in words(
        client.get(PAGE)
    )
    newer(ABOUT_THE_END_USER)
    assert "1 of 1 live cases is to be screened again." in words(client.get(PAGE))
    rescreen()
    assert "The 1 live case was searched" in words(client.get(PAGE))
    assert "Screen everything again" not in words(client.get(PAGE)), "an adviser may not ask"


def test_other_values_of_an_indicator_are_work_too(client: Any, in_review: Any, advik: Any) -> None:
    client.force_login(advik)
    newer_values(AMONG_THE_BEST)
    shown = words(client.get(PAGE))
    assert "1 of 1 live cases is to be screened again." in shown
    row = shown.split("Country indicators", 1)[1].split("</tr>", 1)[0]
    assert re.findall(r">\s*(\d+)\s*<", row) == ["0", "1"]


def test_without_live_cases_it_says_what_will_be_here(client: Any, sample_list: Any, dara: Any) -> None:
    client.force_login(dara)
    shown = words(client.get(PAGE))
    assert "No live cases" in shown
    assert "Live cases, list by list" not in shown


def test_a_policy_manager_asks_for_everything_once(client: Any, in_review: Any, pia: Any, bola: Any) -> None:
    form = {"sending_key": "k1", "revision_read": 0, "because": "New house numbers."}
    client.force_login(bola)
    assert client.post(PAGE, form).status_code == 403
    client.force_login(pia)
    assert client.post(PAGE, {**form, "because": ""}).status_code == 400
    assert [client.post(PAGE, form).status_code for _ in range(2)] == [302, 302]
    assert FullRescreen.objects.get().because == "New house numbers."
    assert Job.objects.filter(kind="rescreen").count() == 1
    assert "Everything was last asked for by Pia: “New house numbers.”" in words(client.get(PAGE))


def test_live_licences_with_new_hits_have_a_desk_of_their_own(client: Any, make_ended: Any, bola: Any) -> None:
    licence, _quiet = make_ended("grant"), make_ended("grant", party={"name": "Quiet Fisheries Institute"})
    client.force_login(bola)
    assert "new hits" not in words(client.get("/cases/")).replace("Live licences with new hits", "")
    newer(ABOUT_THE_END_USER)
    rescreen()
    queue = words(client.get("/cases/?state=new_hits"))
    assert "1 live licence has new hits or findings" in queue
    rows = [case.reference for case in Application.objects.all() if f"/cases/{case.reference}/" in queue]
    assert rows == [licence.reference]
    case = words(client.get(f"/cases/{licence.reference}/"))
    assert "This live licence has new hits" in case
    assert "Screened again" in case


def test_a_decision_that_was_set_aside_says_by_whom(client: Any, make_decided: Any, bola: Any) -> None:
    case = make_decided()
    newer(ABOUT_THE_END_USER)
    rescreen(at=LATER)
    client.force_login(bola)
    page = words(client.get(f"/cases/{case.reference}/"))
    assert "Screening on newer lists found 1 name hit that this decision did not know, on ofac-sdn." in page
    assert "the screening service" in page
    assert "The decision was set aside" in page
    assert AT < LATER
