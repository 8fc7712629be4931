from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from ledger import read
from ledger.models import Head

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "erasure"])


def test_the_name_goes_and_the_root_of_what_stood_stays(submitted: Any) -> None:
    before = bytes(Head.objects.get().root)
    out = StringIO()
    call_command("erase_personal", subject=submitted.reference, why="asked by the person", by="user:1", stdout=out)
    entry = read.entries(kinds=["application.submitted"]).get()
    assert read.value(entry)["parties"] == read.ERASED
    assert "entry 1" in out.getvalue()
    from ledger.recompute import recompute

    outcome = recompute()
    assert outcome.good
    assert Head.objects.get().size == 2
    assert before != outcome.root  # one more entry, that of the erasure
    assert bytes(entry.leaf_hash) == before  # a tree of one entry is its leaf's hash


def test_a_reason_that_tells_the_value_erases_nothing(submitted: Any) -> None:
    with pytest.raises(CommandError, match="Nothing was erased"):
        call_command("erase_personal", entry=0, why="Harbour Telecom Laboratory asked", by="user:1")
    assert read.value(read.entries().get())["parties"] == ["Harbour Telecom Laboratory"]


def test_a_field_needs_its_entry(submitted: Any) -> None:
    with pytest.raises(CommandError, match="goes with --entry"):
        call_command("erase_personal", subject=submitted.reference, field=["parties"], why="asked", by="user:1")
