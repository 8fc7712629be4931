from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.django_db


def test_the_route_is_kept_in_its_order(at_alices_desk: Any, draft: Any, fill: Callable[..., Any]) -> None:
    page = f"/applications/{draft.reference}/route/"
    answer = fill(page, origin="NO", via_1="TR", via_2="DE", destination="AE")
    draft.refresh_from_db()
    assert answer.url == f"/applications/{draft.reference}/questions/"
    assert (draft.origin, draft.via, draft.destination) == ("NO", ["TR", "DE"], "AE")
    assert len(at_alices_desk.get(page).context["form"].on_the_way) == 3


def test_one_more_box_keeps_what_is_chosen_and_saves_nothing(
    at_alices_desk: Any, draft: Any, fill: Callable[..., Any]
) -> None:
    answer = fill(f"/applications/{draft.reference}/route/", origin="SE", via_1="TR", via_2="", one_more="1")
    form = answer.context["form"]
    assert (answer.status_code, len(form.on_the_way), form["via_1"].value()) == (200, 3, "TR")
    draft.refresh_from_db()
    assert (draft.origin, draft.via) == ("NO", [])
