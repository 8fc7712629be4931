import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import storages
from django.db import DatabaseError, connection, transaction

from ledger import read
from screening.lists import raw
from screening.lists.cards import UnknownList
from screening.lists.entity import from_plain
from screening.lists.formats import ofac_sdn
from screening.lists.intake import IntakeRefused, take_in
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
