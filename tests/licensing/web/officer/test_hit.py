from typing import Any

import pytest

from licensing.models import Verdict
from tests.casework import AT, run_screening
from tests.licensing.lists import ABOUT_THE_END_USER, newer

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(sample_list: Any, make_submitted: Any) -> Any:
    newer(ABOUT_THE_END_USER, at=AT)
    application = make_submitted()
    run_screening(application)
    return application


def address(case: Any) -> str:
    return f"/cases/{case.reference}/hits/party-1/ofac-sdn/900099/"


def sent(case: Any, **said: str) -> dict[str, Any]:
    return {"sending_key": "k1", "revision_read": case.revision, **said}


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_the_case_page_has_a_form_beside_the_hit_and_then_the_verdict(client: Any, case: Any, bola: Any) -> None:
    client.force_login(bola)
    page = words(client.get(f"/cases/{case.reference}/"))
    assert f'action="{address(case)}"' in page
    answer = client.post(address(case), sent(case, says="false_match", because="Other owners."))
    assert (answer.status_code, answer["Location"]) == (302, f"/cases/{case.reference}/")
    again = client.post(address(case), sent(case, says="false_match", because="Other owners."))
    assert again.status_code == 302
    assert Verdict.objects.count() == 1
    page = words(client.get(f"/cases/{case.reference}/"))
    assert "Judged a false match" in page
    assert "Other owners." in page
    assert "Bola (officer)" in page
    assert "judged before" not in page


def test_in_a_later_case_it_says_where_it_was_judged(
    client: Any, case: Any, make_submitted: Any, bola: Any, advik: Any
) -> None:
    client.force_login(bola)
    client.post(address(case), sent(case, says="false_match", because="Other owners."))
    later = make_submitted()
    run_screening(later)
    client.force_login(advik)
    page = words(client.get(f"/cases/{later.reference}/"))
    assert f"judged before, in {case.reference}" in page
    assert "Judge it again" not in page, "an adviser reads"


def test_a_form_that_says_nothing_comes_back_with_the_hit(client: Any, case: Any, bola: Any) -> None:
    client.force_login(bola)
    answer = client.post(address(case), sent(case, because="Kept words"))
    assert answer.status_code == 400
    assert "Say whether this is the listed one." in words(answer)
    assert "Kept words" in words(answer)
    assert "HARBOUR" in words(answer)


def test_no_such_hit_and_no_right(client: Any, case: Any, bola: Any, pia: Any, alice: Any) -> None:
    client.force_login(bola)
    assert client.get(address(case)).status_code == 200
    assert client.get(address(case).replace("900099", "1")).status_code == 404
    for user in (pia, alice):
        client.force_login(user)
        assert client.get(address(case)).status_code == 403


def test_the_criterion_s_reason_is_begun_and_its_finding_is_left_to_the_officer(
    client: Any, case: Any, bola: Any
) -> None:
    client.force_login(bola)
    decide = f"/cases/{case.reference}/decide/"
    assert "Other owners." not in words(client.get(decide))
    client.post(address(case), sent(case, says="false_match", because="Other owners."))
    form = client.get(decide).context["form"]
    assert "Other owners." in form["because-EU-03"].initial
    assert form["answer-EU-03"].initial is None
    others = [name for name in form.fields if name.startswith("because-") and name != "because-EU-03"]
    assert not any(form[name].initial for name in others)
