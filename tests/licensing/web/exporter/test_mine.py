from typing import Any

import pytest

from licensing.models import Application, Membership, Organisation
from licensing.steps.begin import begin
from tests.casework import AT

pytestmark = pytest.mark.django_db
PAGE = "/applications/"


def test_drafts_and_submitted_ones_are_listed_newest_first(at_alices_desk: Any, draft: Any, submitted: Any) -> None:
    answer = at_alices_desk.get(PAGE)
    assert [row.reference for row, _stage in answer.context["rows"]] == [submitted.reference, draft.reference]
    assert b"Test order" in answer.content


def test_a_rival_sees_an_empty_place_with_the_first_thing_to_do(client: Any, eve: Any, draft: Any) -> None:
    client.force_login(eve)
    answer = client.get(PAGE).content.decode()
    assert draft.reference not in answer
    assert "No applications yet" in answer
    assert "Begin an application" in answer


def test_who_may_only_look_is_offered_nothing_to_begin(client: Any, reader: Any, draft: Any) -> None:
    client.force_login(reader)
    answer = client.get(PAGE).content.decode()
    assert draft.reference in answer
    assert "/applications/new/" not in answer


def test_the_staff_is_led_to_the_queue(client: Any, bola: Any) -> None:
    client.force_login(bola)
    answer = client.get(PAGE)
    assert (answer.status_code, answer["Location"]) == (302, "/cases/")


def test_words_and_a_stage_narrow_the_list_down(at_alices_desk: Any, draft: Any, make_submitted: Any) -> None:
    submitted = make_submitted()
    Application.objects.filter(pk=draft.pk).update(title="Harbour crane")

    def found(query: str) -> list[str]:
        return [row.reference for row, _stage in at_alices_desk.get(PAGE + query).context["rows"]]

    assert found("?words=CRANE") == [draft.reference]
    assert found(f"?words={submitted.reference}") == [submitted.reference]
    assert found("?stage=submitted") == [submitted.reference]
    assert found("?stage=issued") == []
    assert "No application fits" in at_alices_desk.get(PAGE + "?stage=issued").content.decode()


def test_a_long_list_is_walked_by_keys_forth_and_back(at_alices_desk: Any, alice: Any, aurora: Any) -> None:
    made = [begin(aurora, by=alice, at=AT).reference for _ in range(27)][::-1]
    first = at_alices_desk.get(PAGE).context
    second = at_alices_desk.get(f"{PAGE}?after={first['older']}").context
    back = at_alices_desk.get(f"{PAGE}?before={second['newer']}").context
    assert [row.reference for row, _ in first["rows"]] + [row.reference for row, _ in second["rows"]] == made
    assert (first["newer"], second["older"], back["rows"]) == (None, None, first["rows"])


@pytest.mark.parametrize("query", ["?after=x", "?before=99999999999999999999", "?stage=zz", "?words=" + "x" * 300])
def test_an_address_that_was_tampered_with_still_answers(at_alices_desk: Any, draft: Any, query: str) -> None:
    assert at_alices_desk.get(PAGE + query).status_code == 200


def test_the_organisation_is_named_where_there_are_several(at_alices_desk: Any, alice: Any, draft: Any) -> None:
    assert b"Aurora Instruments AS" not in at_alices_desk.get(PAGE).content
    second = Organisation.objects.create(name="Aurora Services AS", country="NO")
    Membership.objects.create(organisation=second, user=alice, role=Membership.Role.APPLICANT)
    assert b"Aurora Instruments AS" in at_alices_desk.get(PAGE).content
