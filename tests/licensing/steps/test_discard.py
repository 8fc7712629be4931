from typing import Any

import pytest

from ledger import read
from licensing.models import Application, Document, Item, Party
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow
from licensing.steps.discard import discard

pytestmark = pytest.mark.django_db


def test_a_draft_goes_with_its_parts_and_the_log_never_heard_of_it(draft: Any, alice: Any) -> None:
    discard(draft, by=alice, read=draft.revision)
    assert [kind.objects.count() for kind in (Application, Party, Item, Document)] == [0, 0, 0, 0]
    assert not read.entries().exists()


def test_a_submitted_application_is_never_discarded(submitted: Any, alice: Any) -> None:
    with pytest.raises(NotNow):
        discard(submitted, by=alice, read=submitted.revision)
    assert Application.objects.filter(pk=submitted.pk).exists()


def test_a_draft_that_a_colleague_changed_meanwhile_stays(draft: Any, alice: Any) -> None:
    with pytest.raises(ChangedSinceRead):
        discard(draft, by=alice, read=draft.revision - 1)
    assert Application.objects.filter(pk=draft.pk).exists()


def test_a_reader_and_a_rival_discard_nothing(draft: Any, reader: Any, eve: Any) -> None:
    for person in (reader, eve):
        with pytest.raises(NotAllowed):
            discard(draft, by=person, read=draft.revision)
    assert Application.objects.filter(pk=draft.pk).exists()
