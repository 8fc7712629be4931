import re
from typing import Any

import pytest

from licensing.models import OfficerAnswer
from licensing.states import State

pytestmark = pytest.mark.django_db
SAID = {"choice": "no", "words": "An empty field.", "source": "Land register, sheet 7", "source_on": "2026-11-02"}


def address(case: Any, question: str = "EU-01.site") -> str:
    return f"/cases/{case.reference}/questions/{question}/"


def sent(case: Any, **said: str) -> dict[str, Any]:
    return {"sending_key": "k1", "revision_read": case.revision, **SAID, **said}


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_an_answer_is_kept_and_the_page_says_who_gave_it_on_what(client: Any, in_review: Any, bola: Any) -> None:
    client.force_login(bola)
    answer = client.post(address(in_review), sent(in_review))
    assert (answer.status_code, answer["Location"]) == (302, f"/cases/{in_review.reference}/questions/")
    page = words(client.get(answer["Location"]))
    assert "Bola (officer)" in page
    assert "Land register, sheet 7" in page
    assert "What was answered before" in page, "the exporter had answered too"
    counted = re.search(r"(\d+) of \d+ questions ha", page)
    assert counted and int(counted[1]) == page.count("No answer yet")
    case = words(client.get(f"/cases/{in_review.reference}/"))
    assert "A question was answered" in case
    assert "EU-01.site: the place of use is not known. Source of 2 Nov 2026." in case


def test_each_open_finding_leads_to_its_question(client: Any, make_in_review: Any, bola: Any, advik: Any) -> None:
    case = make_in_review(item={"declared_code": "5A001.j"})
    client.force_login(bola)
    page = words(client.get(f"/cases/{case.reference}/"))
    assert f'href="{address(case, "EU-05.named")}"' in page
    client.force_login(advik)
    page = words(client.get(f"/cases/{case.reference}/"))
    assert f'href="{address(case, "EU-05.named")}"' not in page, "an adviser reads"
    assert f'href="/cases/{case.reference}/questions/"' in page


def test_the_case_page_shows_what_the_exporter_answered(client: Any, in_review: Any, dara: Any) -> None:
    client.force_login(dara)
    page = words(client.get(f"/cases/{in_review.reference}/"))
    assert "How did you verify who the true end-user is?" in page
    assert "Verified from an independent source" in page
    assert "Company register and a call back." in page


@pytest.mark.parametrize("missing", ["choice", "words", "source", "source_on"])
def test_what_is_left_out_is_asked_for(client: Any, in_review: Any, bola: Any, missing: str) -> None:
    client.force_login(bola)
    answer = client.post(address(in_review), sent(in_review, **{missing: ""}))
    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == [missing]
    assert not OfficerAnswer.objects.exists()


@pytest.mark.parametrize("day", ["2999-01-01", "the other day"])
def test_a_day_that_was_not_is_refused(client: Any, in_review: Any, bola: Any, day: str) -> None:
    client.force_login(bola)
    answer = client.post(address(in_review), sent(in_review, source_on=day))
    assert list(answer.context["form"].errors) == ["source_on"]


def test_before_a_decision_is_voided_the_page_says_so(client: Any, make_decided: Any, bola: Any) -> None:
    case = make_decided()
    client.force_login(bola)
    assert "This voids the decision" in words(client.get(address(case)))
    client.post(address(case), sent(case))
    case.refresh_from_db()
    assert case.state == State.IN_REVIEW
    assert "The decision was set aside" in words(client.get(f"/cases/{case.reference}/"))


def test_a_question_that_is_not_put_is_not_there(client: Any, in_review: Any, bola: Any) -> None:
    client.force_login(bola)
    assert client.get(address(in_review, "IT-04.scale")).status_code == 404


def test_what_was_sent_twice_is_answered_once(client: Any, in_review: Any, bola: Any) -> None:
    client.force_login(bola)
    for _ in range(2):
        assert client.post(address(in_review), sent(in_review)).status_code == 302
    assert OfficerAnswer.objects.count() == 1
