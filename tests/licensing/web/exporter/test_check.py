from collections.abc import Callable
from typing import Any

import pytest

from licensing.models import Version
from licensing.states import State
from licensing.steps import edit
from licensing.steps.begin import begin
from tests.casework import AT

pytestmark = pytest.mark.django_db


def _page(application: Any) -> str:
    return f"/applications/{application.reference}/check/"


def test_everything_is_shown_once_more_with_the_way_to_change_it(at_alices_desk: Any, draft: Any) -> None:
    answer = at_alices_desk.get(_page(draft)).content.decode()
    for said in ("Aurora Instruments AS", "Harbour Telecom Laboratory", "Optical power meter", "12,500.00", "Canada"):
        assert said in answer
    for way in ("parties/1/", "items/1/", "end-use/", "route/", "documents/"):
        assert f'href="/applications/{draft.reference}/{way}"' in answer


def test_it_is_submitted_when_the_exporter_stands_by_it(
    at_alices_desk: Any, draft: Any, fill: Callable[..., Any]
) -> None:
    assert fill(_page(draft)).status_code == 400
    assert not Version.objects.exists()
    answer = fill(_page(draft), agreed="on")
    draft.refresh_from_db()
    assert answer.url == f"/applications/{draft.reference}/"
    assert (draft.state, Version.objects.count()) == (State.SUBMITTED, 1)
    assert f"{draft.reference} was submitted" in at_alices_desk.get(answer.url).content.decode()


def test_what_is_missing_is_said_and_nothing_can_be_submitted(at_alices_desk: Any, alice: Any, aurora: Any) -> None:
    empty = begin(aurora, by=alice, at=AT)
    page = at_alices_desk.get(_page(empty))
    assert "Attach the end-use statement." in page.content.decode()
    assert "Submit the application" not in page.content.decode()
    hidden = {field.name: field.value() for field in page.context["form"].hidden_fields()}
    answer = at_alices_desk.post(_page(empty), {**hidden, "agreed": "on"})
    empty.refresh_from_db()
    assert (answer.status_code, empty.state) == (422, State.DRAFT)


def test_what_a_colleague_changed_meanwhile_is_not_submitted_unseen(
    at_alices_desk: Any, draft: Any, alice: Any
) -> None:
    form = at_alices_desk.get(_page(draft)).context["form"]
    edit.change(draft, {"destination": "AE"}, by=alice, read=draft.revision)
    hidden = {field.name: field.value() for field in form.hidden_fields()}
    answer = at_alices_desk.post(_page(draft), {**hidden, "agreed": "on"})
    draft.refresh_from_db()
    assert (answer.status_code, draft.state) == (409, State.DRAFT)
