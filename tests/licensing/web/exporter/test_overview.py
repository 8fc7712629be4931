from typing import Any

import pytest

pytestmark = pytest.mark.django_db


def _page(application: Any) -> str:
    return f"/applications/{application.reference}/"


def test_a_draft_shows_its_tasks_to_who_writes_and_its_answers_to_who_looks(
    client: Any, alice: Any, reader: Any, draft: Any
) -> None:
    client.force_login(alice)
    writes = client.get(_page(draft)).content.decode()
    assert f"{_page(draft)}parties/" in writes
    assert "6 of 6 parts are complete" in writes
    client.force_login(reader)
    looks = client.get(_page(draft)).content.decode()
    assert "Harbour Telecom Laboratory" in looks
    assert f"{_page(draft)}parties/" not in looks
    assert "discard" not in looks


def test_a_case_at_work_tells_nothing_of_officers_findings_and_proposals(
    at_alices_desk: Any, make_decided: Any
) -> None:
    case = make_decided("refuse", item={"declared_code": "5A001.j"}, destination="IR")
    answer = at_alices_desk.get(_page(case)).content.decode()
    assert "Being considered" in answer
    for secret in ("Bola", "refus", "countersign", "Decided", "EU-0", "lane", "hit", "stands"):
        assert secret not in answer, secret


def test_a_licence_can_be_fetched_where_it_is_issued(at_alices_desk: Any, make_ended: Any) -> None:
    case = make_ended("grant")
    number = case.reference.replace("LA-", "LIC-")
    answer = at_alices_desk.get(_page(case)).content.decode()
    assert f"/applications/issued/{number}.pdf" in answer
    assert "Licence issued" in answer
    assert "Bola" not in answer
    assert "Chen" not in answer
    assert "withdraw/" not in answer


def test_a_letter_of_refusal_can_be_fetched(at_alices_desk: Any, make_ended: Any) -> None:
    case = make_ended("refuse")
    answer = at_alices_desk.get(_page(case)).content.decode()
    assert f"/applications/issued/{case.reference.replace('LA-', 'REF-')}.pdf" in answer


def test_only_who_writes_is_offered_to_withdraw(client: Any, alice: Any, reader: Any, submitted: Any) -> None:
    client.force_login(alice)
    assert f"{_page(submitted)}withdraw/".encode() in client.get(_page(submitted)).content
    client.force_login(reader)
    assert b"withdraw/" not in client.get(_page(submitted)).content
