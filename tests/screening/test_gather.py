from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from screening import shelf
from screening.case import Case, EndUse, Item, Party, Route
from screening.gather import gather
from screening.lists.intake import take_in
from screening.models import Edition
from tests.screening.lists.sample import sample, spoilt

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(settings: Any) -> Edition:
    settings.DEMO = True
    return take_in("ofac-sdn", sample(), by="system:intake", at=AT, sample=True)


def person(key: str, name: str) -> Party:
    return Party(key, "end_user", name, "person", "BY")


def case(*parties: Party) -> Case:
    item = Item("i1", "Routers", "", Decimal(1), "piece", Decimal(10), "EUR")
    return Case("EX-1", 1, date(2026, 11, 22), parties, (item,), EndUse("Offices"), Route("NO", (), "BY"))


def test_every_party_is_searched_and_a_hit_names_its_edition(edition: Edition) -> None:
    evidence = gather(case(person("a", "Halvard Dovrek"), person("b", "Anna Nobody")), at=AT)
    (hit,) = evidence.hits
    assert (hit.party_key, hit.entity_id, hit.list_id, hit.edition) == ("a", "900001", "ofac-sdn", edition.sha256)
    assert evidence.list_of(hit).status == "in_force"
    assert (evidence.unreadable, evidence.screened_on) == ((), date(2026, 11, 22))


@pytest.mark.parametrize("name", ["—", "", "x" * 301, "Dov\u202erek"])
def test_a_name_that_cannot_be_searched_is_evidence_and_the_others_are_searched(edition: Edition, name: str) -> None:
    evidence = gather(case(person("a", name), person("b", "Halvard Dovrek")), at=AT)
    assert evidence.unreadable == ("a",)
    assert [hit.party_key for hit in evidence.hits] == ["b"]


def test_two_parties_alike_but_for_their_key_are_both_named(edition: Edition) -> None:
    assert gather(case(person("a", "—"), person("b", "—")), at=AT).unreadable == ("a", "b")


def test_without_a_list_the_evidence_says_missing_and_unreadable_names_are_still_found() -> None:
    evidence = gather(case(person("a", "—"), person("b", "Halvard Dovrek")), at=AT)
    assert {state.status for state in evidence.lists} == {"missing"}
    assert [state.list_id for state in evidence.wanting] == ["ofac-sdn"]
    assert (evidence.hits, evidence.unreadable) == ((), ("a",))


def test_a_stale_list_is_evidence_and_brings_no_hits(edition: Edition) -> None:
    evidence = gather(case(person("a", "Halvard Dovrek")), at=AT + timedelta(days=15))
    assert [state.status for state in evidence.lists if state.list_id == "ofac-sdn"] == ["stale"]
    assert evidence.hits == ()


def test_a_newer_edition_is_searched_once_it_is_in_force(edition: Edition) -> None:
    newer = take_in(
        "ofac-sdn",
        spoilt("sdn.csv", "DOVREK, Halvard Inarion", "DOVREK, Halvard Tesfaye"),
        by="system:intake",
        at=AT + timedelta(hours=1),
        sample=True,
    )
    (before,) = gather(case(person("a", "Halvard Inarion Dovrek")), at=AT).hits
    (after,) = gather(case(person("a", "Halvard Tesfaye Dovrek")), at=AT + timedelta(hours=1)).hits
    assert (before.edition, after.edition) == (edition.sha256, newer.sha256)
    assert (before.listed_name, after.listed_name) == ("DOVREK, Halvard Inarion", "DOVREK, Halvard Tesfaye")


def test_an_index_that_cannot_be_opened_is_an_error_and_never_no_hit(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(edition: Edition) -> None:
        raise shelf.ShelfDamaged("broken")

    monkeypatch.setattr(shelf, "index_for", fail)
    with pytest.raises(shelf.ShelfDamaged):
        gather(case(person("a", "Halvard Dovrek")), at=AT)
