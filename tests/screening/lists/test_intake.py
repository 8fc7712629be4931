import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import storages
from django.db import DatabaseError, connection, transaction

from ledger import read
from screening.lists import editions, raw
from screening.lists.cards import UnknownList
from screening.lists.entity import from_plain
from screening.lists.formats import ofac_sdn
from screening.lists.intake import IntakeHeld, IntakeRefused, accept, take_in
from screening.models import Edition, ListedEntity, Taking
from tests.screening import census
from tests.screening.lists.sample import sample, spoilt

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demo(settings: Any) -> None:
    settings.DEMO = True


def take(files: dict[str, bytes] | None = None, *, at: datetime = AT, sample_of: bool = True) -> Edition:
    return take_in("ofac-sdn", files or sample(), by="user:7", at=at, sample=sample_of)


def test_an_edition_is_rows_raw_files_and_a_log_entry() -> None:
    edition = take()
    assert edition.counts == {"entities": 8, "aliases": 9, "addresses": 9}
    assert [from_plain(row.data) for row in edition.entities.order_by("place")] == list(
        ofac_sdn.parse(sample()).entities
    )
    for name, digest in edition.files.items():
        assert storages["editions"].open(raw.name_of(digest)).read() == sample()[name]
    (entry,) = read.entries(subject="list:ofac-sdn")
    assert (entry.kind, entry.by, entry.at) == ("list.taken_in", "user:7", AT)
    assert read.value(entry) == {
        "list_id": "ofac-sdn",
        "edition": edition.sha256,
        "replaced": "",
        "new": True,
        "sample": True,
        "files": edition.files,
        "counts": {"entities": "8", "aliases": "9", "addresses": "9"},
    }


def test_the_same_bytes_are_the_same_edition_confirmed() -> None:
    first = take()
    again = take(at=AT + timedelta(days=1))
    assert (again.pk, again.taken_in_at) == (first.pk, AT)
    assert (Edition.objects.count(), ListedEntity.objects.count(), Taking.objects.count()) == (1, 8, 2)
    entries = [read.value(entry) for entry in read.entries(kinds=["list.taken_in"])]
    assert [(entry["new"], entry["replaced"]) for entry in entries] == [(True, ""), (False, first.sha256)]


def test_other_bytes_are_another_edition_and_the_old_one_stays() -> None:
    first = take()
    second = take(spoilt("sdn.csv", "SOLVEIG", "SOLVEJG"), at=AT + timedelta(days=1))
    assert second.sha256 != first.sha256
    assert first.entities.count() == second.entities.count() == 8


def refused(message: str, files: dict[str, bytes], settings: Any, *, sample_of: bool = True) -> None:
    """The files are refused with this message, and nothing changed but the log's three tables."""
    rows, stored = census.rows(), census.files(settings)
    with pytest.raises(IntakeRefused, match=message):
        take(files, sample_of=sample_of)
    grown = census.grown(rows)
    assert grown.pop("ledger.Entry") == 1
    assert set(grown) <= {"ledger.Node", "ledger.Head"}
    assert census.files(settings) == stored
    entry = read.entries(kinds=["list.refused"]).last()
    assert read.value(entry)["reason"] in message.replace("\\", "") or message.replace("\\", "") in str(
        read.value(entry)["reason"]
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("sdn.csv", "900002,DIR", "900001,DIR", "sdn.csv, row 2, field ent_num: 900001 stands already in row 1"),
        ("alt.csv", "900002,800002", "999999,800002", "alt.csv, row 2, field ent_num: 999999 is not an entity"),
        ("add.csv", "900003,700003", "999999,700003", "add.csv, row 3, field ent_num: 999999 is not an entity"),
        ("add.csv", '"Sukhumi",', "", "add.csv, row 9: 5 columns where 6 are expected"),
        ("sdn.csv", ",vessel,", ",submarine,", "sdn.csv, row 5, field SDN_Type: “submarine”"),
    ],
)
def test_a_refusal_leaves_its_own_entry_and_nothing_else(
    file: str, old: str, new: str, message: str, settings: Any
) -> None:
    take()
    refused(message, spoilt(file, old, new), settings)


@pytest.mark.parametrize("name", ["sdn.csv", "alt.csv", "add.csv"])
def test_an_empty_file_is_refused(name: str, settings: Any) -> None:
    refused(f"{name}: the file is empty", {**sample(), name: b""}, settings)


def test_a_missing_a_foreign_and_a_huge_file_are_refused(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sample()
    del files["alt.csv"]
    refused("the file alt.csv is missing", files, settings)
    refused("the file x.csv is not one of", {**sample(), "x.csv": b"1\n"}, settings)
    huge = b"x" * (64 * 1024 * 1024 + 1)
    refused("sdn.csv is larger than the limit of 67108864 bytes", {**sample(), "sdn.csv": huge}, settings)


def test_a_list_that_shrank_under_the_card_is_refused(settings: Any) -> None:
    refused("8 entities where the card allows 5000 to 40000", sample(), settings, sample_of=False)


def test_a_sample_is_refused_outside_a_demonstration(settings: Any) -> None:
    settings.DEMO = False
    refused("a sample of invented entities is taken in by a demonstration only", sample(), settings)


def test_an_unknown_list_is_named() -> None:
    with pytest.raises(UnknownList, match="atlantis"):
        take_in("atlantis", sample(), by="user:7", at=AT)


def test_a_fault_while_writing_leaves_nothing_half_done(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = census.rows()

    def fail(*args: Any, **kwargs: Any) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr("screening.lists.intake.append", fail)
    with pytest.raises(DatabaseError, match="the disk is full"):
        take()
    assert census.grown(rows) == {}


@pytest.mark.parametrize("table", ["screening_edition", "screening_taking", "screening_listedentity"])
@pytest.mark.parametrize("verb", ["DELETE FROM {}", "UPDATE {} SET id = id", "TRUNCATE {} CASCADE"])
def test_the_web_role_can_neither_change_nor_remove_an_edition(table: str, verb: str) -> None:
    take()
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb.format(table))


def test_the_real_list_is_taken_in_and_cut_copies_are_not(shared_data: Path, settings: Any) -> None:
    folder = shared_data / "lists" / "ofac_2022-01"
    if not folder.is_dir():
        pytest.skip("the OFAC edition of January 2022 is not here")
    files = {name: (folder / name).read_bytes() for name in ofac_sdn.COLUMNS}
    edition = take(files, sample_of=False)
    assert edition.counts == {"entities": 9_044, "aliases": 12_408, "addresses": 13_625}
    assert edition.entities.count() == 9_044
    chance = random.Random(31)
    for name in ofac_sdn.COLUMNS:
        cut = files[name][: chance.randrange(len(files[name]) // 2)]
        refused(f"{name}", {**files, name: cut}, settings, sample_of=False)


def real(sizes: dict[str, int]) -> Edition:
    """An edition in force that is no sample, of these sizes; what is measured is counted, so no row is needed."""
    edition = Edition.objects.create(
        list_id="ofac-sdn",
        sha256="a" * 64,
        files={},
        counts=sizes,
        notes=[],
        sample=False,
        taken_in_at=AT,
        by="system:test",
    )
    Taking.objects.create(edition=edition, at=AT, by="system:test")
    return edition


LATER = AT + timedelta(days=1)
SIZES = {"entities": 8, "aliases": 9, "addresses": 9}
HALF_MORE = {"entities": 12, "aliases": 9, "addresses": 9}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The card's bounds let the sample through as a real edition."""
    from screening.lists import intake
    from screening.lists.cards import Bounds, card_of

    card = replace(card_of("ofac-sdn"), rows={what: Bounds(1, 99) for what in SIZES})
    monkeypatch.setattr(intake, "card_of", lambda list_id: card)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("sizes", "says"),
    [
        (HALF_MORE, "8 entities where the edition in force has 12"),
        ({**SIZES, "aliases": 7}, "9 aliases where the edition in force has 7"),
    ],
    ids=["shrank", "grew"],
)
def test_an_edition_that_changed_beyond_its_card_is_held_and_the_last_good_one_stays(
    sizes: dict[str, int], says: str
) -> None:
    before = real(sizes)
    with pytest.raises(IntakeHeld, match=says) as held:
        take(at=LATER, sample_of=False)
    assert editions.in_force("ofac-sdn", at=LATER) == before
    assert editions.held("ofac-sdn") == held.value.edition
    assert held.value.edition.entities.count() == 8
    (entry,) = read.entries(kinds=["list.held"])
    assert read.value(entry)["change"] == says


@pytest.mark.usefixtures("small")
def test_a_person_accepts_what_was_held_with_a_reason_that_stands_in_the_log() -> None:
    before = real(HALF_MORE)
    with pytest.raises(IntakeHeld) as held:
        take(at=LATER, sample_of=False)
    accept(held.value.edition, "A whole programme ended.", by="user:7", at=LATER)
    assert editions.in_force("ofac-sdn", at=LATER) == held.value.edition
    assert editions.held("ofac-sdn") is None
    accepted, taken = list(read.entries(kinds=["list.change_accepted", "list.taken_in"]).order_by("seq"))
    assert read.value(accepted)["because"] == "A whole programme ended."
    assert (read.value(taken)["new"], read.value(taken)["replaced"]) == (True, before.sha256)
    with pytest.raises(IntakeRefused, match="does not wait for anybody"):
        accept(held.value.edition, "Again.", by="user:7", at=LATER)


@pytest.mark.usefixtures("small")
def test_the_reason_may_come_with_the_files() -> None:
    real(HALF_MORE)
    edition = take_in("ofac-sdn", sample(), by="user:7", at=LATER, accepting="The publisher announced it.")
    assert editions.in_force("ofac-sdn", at=LATER) == edition
    assert read.entries(kinds=["list.change_accepted"]).count() == 1


@pytest.mark.usefixtures("small")
def test_a_change_within_the_card_needs_nobody() -> None:
    real({"entities": 9, "aliases": 10, "addresses": 8})
    take(at=LATER, sample_of=False)
    assert read.entries(kinds=["list.held", "list.change_accepted"]).count() == 0
