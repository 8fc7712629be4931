from typing import Any

import pytest

from licensing.models import Party
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow
from licensing.steps import edit
from tests.casework import PARTY

pytestmark = pytest.mark.django_db


def test_each_write_counts_the_revision_up(draft: Any, alice: Any) -> None:
    read = draft.revision
    assert edit.change(draft, {"title": "New"}, by=alice, read=read).revision == read + 1
    assert edit.put(draft, Party(**PARTY), by=alice, read=read + 1).revision == read + 2
    last = draft.parties.get(number=2)
    assert edit.drop(draft, last, by=alice, read=read + 2).revision == read + 3
    assert [party.number for party in draft.parties.all()] == [1]


def test_a_write_that_read_an_older_revision_changes_nothing(draft: Any, alice: Any) -> None:
    edit.change(draft, {"title": "First"}, by=alice, read=draft.revision)
    with pytest.raises(ChangedSinceRead) as refused:
        edit.put(draft, Party(**PARTY), by=alice, read=draft.revision)
    assert (refused.value.read, refused.value.now) == (draft.revision, draft.revision + 1)
    assert draft.parties.count() == 1


def test_who_may_only_look_writes_nothing(draft: Any, reader: Any) -> None:
    with pytest.raises(NotAllowed):
        edit.change(draft, {"title": "Mine"}, by=reader, read=draft.revision)


def test_what_was_submitted_is_not_edited(submitted: Any, alice: Any) -> None:
    with pytest.raises(NotNow):
        edit.change(submitted, {"title": "Later"}, by=alice, read=submitted.revision)


def test_a_part_of_another_application_is_not_carried_over(draft: Any, make_draft: Any, alice: Any) -> None:
    theirs = make_draft().parties.get()
    with pytest.raises(ValueError, match="another application"):
        edit.put(draft, theirs, by=alice, read=draft.revision)
    assert draft.parties.count() == 1
    edit.drop(draft, theirs, by=alice, read=draft.revision)
    theirs.refresh_from_db()
