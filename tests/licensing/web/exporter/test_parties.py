from collections.abc import Callable
from typing import Any

import pytest

from licensing.steps import edit

pytestmark = pytest.mark.django_db
CONSIGNEE = {"role": "consignee", "kind": "organisation", "name": "Nordkai Spedition GmbH", "country": "DE"}


def _page(application: Any, rest: str = "") -> str:
    return f"/applications/{application.reference}/parties/{rest}"


def test_a_party_is_added_changed_and_removed(at_alices_desk: Any, draft: Any, fill: Callable[..., Any]) -> None:
    assert fill(_page(draft, "new/"), **CONSIGNEE).url == _page(draft)
    assert "Nordkai Spedition GmbH" in at_alices_desk.get(_page(draft)).content.decode()
    fill(_page(draft, "2/"), **{**CONSIGNEE, "name": "Nordkai Logistik GmbH"})
    assert draft.parties.get(number=2).name == "Nordkai Logistik GmbH"
    assert fill(_page(draft, "2/remove/")).url == _page(draft)
    assert [party.number for party in draft.parties.all()] == [1]


def test_a_party_is_found_only_through_its_own_application(
    at_alices_desk: Any, draft: Any, make_draft: Any, alice: Any
) -> None:
    other = make_draft()
    edit.drop(other, other.parties.get(), by=alice, read=other.revision)
    assert at_alices_desk.get(_page(other, "1/")).status_code == 404
    assert at_alices_desk.post(_page(other, "1/remove/"), {}).status_code == 404
    assert draft.parties.count() == 1


def test_what_was_typed_comes_back_with_the_errors(at_alices_desk: Any, draft: Any, fill: Callable[..., Any]) -> None:
    answer = fill(_page(draft, "new/"), **{**CONSIGNEE, "country": ""})
    assert answer.status_code == 400
    assert "Country: Choose a country." in answer.content.decode()
    assert "Nordkai Spedition GmbH" in answer.content.decode()


def test_an_empty_list_says_whom_to_name_first(at_alices_desk: Any, draft: Any, alice: Any) -> None:
    edit.drop(draft, draft.parties.get(), by=alice, read=draft.revision)
    assert "Begin with the end-user" in at_alices_desk.get(_page(draft)).content.decode()
