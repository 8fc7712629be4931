import pytest
from django.db import transaction

from ledger.kind import UnknownKind
from ledger.models import Entry
from ledger.read import ERASED, entries, size, value
from ledger.write import append
from tests.ledger.conftest import AT
from tests.ledger.kinds import Closed

pytestmark = pytest.mark.django_db


@pytest.fixture
def log(filed):
    filed(2, subject="application:EX-1", name="Zoë Invented", aliases=("Zed",), codes=("5A001.f",))
    filed(2, subject="application:EX-2")
    with transaction.atomic():
        append(Closed("ended"), subject="application:EX-1", by="user:9", at=AT)


def seqs(**wish):
    return [entry.seq for entry in entries(**wish)]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ({}, [0, 1, 2, 3, 4]),
        ({"subject": "application:EX-1"}, [0, 1, 4]),
        ({"subject": "application:EX"}, []),
        ({"kinds": ["test.closed"]}, [4]),
        ({"kinds": ["test.closed", "test.filed"], "since": 3}, [3, 4]),
        ({"since": 1, "until": 3}, [1, 2]),
        ({"until": 0}, []),
    ],
)
def test_entries_by_subject_kind_and_place(log, wish, found):
    assert seqs(**wish) == found


def test_size_counts_entries(log):
    assert size() == 5


def test_an_empty_log_has_no_entries():
    assert (size(), seqs()) == (0, [])


def test_a_value_has_its_clear_personal_fields_joined_back(log):
    assert value(entries().get(seq=0)) == {
        "title": "paper 0",
        "count": 0,
        "urgent": False,
        "codes": ["5A001.f"],
        "amounts": None,
        "name": "Zoë Invented",
        "aliases": ["Zed"],
    }


def test_reading_many_entries_costs_no_query_for_each(log, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert len([value(entry) for entry in entries()]) == 5


def test_an_erased_value_says_so(log):
    entry = entries().get(seq=0)
    entry._prefetched_objects_cache["personal"] = []
    assert value(entry)["name"] == ERASED
    assert value(entry)["aliases"] == ERASED
    assert value(entry)["title"] == "paper 0"


def test_a_kind_of_a_newer_release_is_not_guessed_at(log):
    entry = Entry(seq=9, kind="test.filed", kind_version=7, body='{"fields":{}}')
    with pytest.raises(UnknownKind, match="version 7"):
        value(entry)
