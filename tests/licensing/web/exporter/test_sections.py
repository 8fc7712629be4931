from typing import Any

import pytest

from licensing.completeness import missing
from licensing.steps.begin import begin
from licensing.web.exporter import sections
from tests.casework import AT

pytestmark = pytest.mark.django_db


def test_each_section_that_can_lack_something_has_a_page(alice: Any, aurora: Any) -> None:
    empty = begin(aurora, by=alice, at=AT)
    assert [section.key for section in sections.SECTIONS] == list(missing(empty, at=AT))
    assert [section.key for section, _sentences, _url in sections.problems(empty, at=AT)] == list(missing(empty, at=AT))


def test_a_task_says_what_is_missing_and_then_what_is_in_it(draft: Any, alice: Any, aurora: Any) -> None:
    todo, done = sections.tasks(begin(aurora, by=alice, at=AT), at=AT), sections.tasks(draft, at=AT)
    assert not any(task.done for task in todo)
    assert "end-user" in todo[0].hint
    assert all(task.done for task in done)
    assert [task.hint for task in done] == ["1 party", "1 item", "", "Norway → Canada", "", "1 file"]


def test_the_way_through_the_pages_ends_at_the_check(draft: Any) -> None:
    ways = [
        sections.after(section.key, draft).removeprefix(f"/applications/{draft.reference}/")
        for section in sections.SECTIONS
    ]
    assert ways == ["items/", "end-use/", "route/", "questions/", "documents/", "check/"]
