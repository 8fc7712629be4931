from html import unescape
from typing import Any

import pytest
import time_machine

from tests.casework import AT
from tests.licensing.indicators import AMONG_THE_BEST, AMONG_THE_WORST, newer_values
from tests.licensing.lists import LATER, rescreen

pytestmark = pytest.mark.django_db


@pytest.fixture
def licence(make_ended: Any) -> Any:
    """A live licence that other values of an indicator put on a desk."""
    newer_values(AMONG_THE_BEST, at=AT)
    licence = make_ended("grant", item={"declared_code": "5A001.f"})
    newer_values(AMONG_THE_WORST)
    rescreen()
    with time_machine.travel(LATER, tick=False):
        yield licence


def words(response: Any) -> str:
    return unescape(response.content.decode())


def test_the_licence_stands_in_the_queue_and_an_officer_says_why_it_stands(
    client: Any, licence: Any, bola: Any, as_shown: Any
) -> None:
    client.force_login(bola)
    queue = words(client.get("/cases/?state=new_hits"))
    assert "1 live licence has new hits or findings" in queue
    assert f"/cases/{licence.reference}/" in queue
    case = words(client.get(f"/cases/{licence.reference}/"))
    assert "This live licence has new findings" in case
    assert f'href="/cases/{licence.reference}/weigh/"' in case
    page = client.get(f"/cases/{licence.reference}/weigh/")
    assert [finding.criterion for finding in page.context["findings"]] == ["CO-04"]
    data = as_shown(page.context["form"], because="The laboratory is the state's own.")
    assert client.post(f"/cases/{licence.reference}/weigh/", data).status_code == 302
    case = words(client.get(f"/cases/{licence.reference}/"))
    assert "This live licence has new findings" not in case
    assert "CO-04: The laboratory is the state's own." in case
    assert "new hits or findings</a>" not in words(client.get("/cases/"))


def test_without_a_reason_it_stays_on_the_desk(client: Any, licence: Any, bola: Any, as_shown: Any) -> None:
    client.force_login(bola)
    form = client.get(f"/cases/{licence.reference}/weigh/").context["form"]
    response = client.post(f"/cases/{licence.reference}/weigh/", as_shown(form, because=" "))
    assert response.status_code == 400
    assert "Say why the licence stands." in words(response)
    licence.refresh_from_db()
    assert licence.new_findings_at == LATER


def test_who_may_not_decide_reads_that_it_waits_for_an_officer(client: Any, licence: Any, dara: Any) -> None:
    client.force_login(dara)
    assert "They wait for an officer to weigh them." in words(client.get(f"/cases/{licence.reference}/"))
    assert client.get(f"/cases/{licence.reference}/weigh/").status_code == 403


def test_where_nothing_is_new_the_page_leads_back_to_the_case(client: Any, in_review: Any, bola: Any) -> None:
    client.force_login(bola)
    assert client.get(f"/cases/{in_review.reference}/weigh/").url == f"/cases/{in_review.reference}/"
