"""The files here hold invented values."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ledger.read import entries, value
from screening.countries.indicator import Value, card_of
from screening.countries.intake import IndicatorRefused
from screening.countries.tables import countries
from screening.indicators import IndicatorDamaged, imported, take_in

pytestmark = pytest.mark.django_db

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
FIRST = b"Country/Territory,Edition,Total\nNorway,2026,99\n"
SECOND = b"Country/Territory,Edition,Total\nNorway,2026,98\n"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings) -> Path:
    settings.DOCUMENT_STORE = tmp_path
    return tmp_path / "indicators" / "fiw"


def taken(data: bytes, at: datetime, version: str = "FIW 2026") -> str:
    return take_in(card_of("fiw"), {"fiw.csv": data}, version=version, by="user:1", at=at).sha256


def test_the_edition_taken_in_last_is_in_force_from_its_moment_on() -> None:
    first, second = taken(FIRST, AT), taken(SECOND, AT + timedelta(hours=1))
    moments = (AT - timedelta(microseconds=1), AT, AT + timedelta(hours=1))
    assert [[each.edition for each in imported(at=at)] for at in moments] == [[], [first], [second]]
    (now,) = imported(at=moments[2])
    assert (now.indicator, now.version, now.rows) == ("fiw", "FIW 2026", (Value("NO", 2025, 98_000),))


def test_an_older_edition_taken_in_again_is_in_force_again(store: Path) -> None:
    first = taken(FIRST, AT)
    taken(SECOND, AT + timedelta(hours=1))
    taken(FIRST, AT + timedelta(hours=2))
    assert [each.edition for each in imported(at=AT + timedelta(days=1))] == [first]
    assert len(list(store.iterdir())) == 3


def test_the_ruleset_of_the_day_reads_it() -> None:
    taken(FIRST, AT)
    day = datetime(2026, 11, 22, tzinfo=UTC)
    reading = countries(day.date(), imported(at=day)).indicator("fiw", "NO", day.date())
    assert str(reading.value) == "99"
    assert "FIW 2026" in reading.source


@pytest.mark.parametrize(("data", "version"), [(b"Country,Year\n", "FIW 2026"), (FIRST, " ")])
def test_what_is_refused_leaves_nothing_behind(store: Path, data: bytes, version: str) -> None:
    with pytest.raises(IndicatorRefused):
        taken(data, AT, version)
    assert not store.exists()


def test_a_file_that_changed_stops_everything(store: Path) -> None:
    taken(FIRST, AT)
    taken(SECOND, AT + timedelta(hours=1))
    newest = max(store.iterdir())
    newest.write_bytes(newest.read_bytes().replace(b"98000", b"99000"))
    with pytest.raises(IndicatorDamaged, match="changed since it was written"):
        imported(at=AT + timedelta(days=1))


def test_the_log_says_what_came_into_force_in_place_of_what() -> None:
    first = taken(FIRST, AT)
    second = taken(SECOND, AT + timedelta(hours=1))
    older, newer = map(value, entries(kinds=["indicator.taken_in"]))
    assert (older["edition"], older["replaced"], newer["edition"], newer["replaced"]) == (first, "", second, first)
    assert newer["counts"] == {"values": "1", "countries": "1", "first_year": "2025", "last_year": "2025"}
    assert newer["files"] == {"fiw.csv": hashlib.sha256(SECOND).hexdigest()}


def test_without_its_entry_an_edition_is_not_kept(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("screening.indicators.sync_folder", fails)
    with pytest.raises(OSError, match="Input/output"):
        taken(FIRST, AT)
    assert imported(at=AT) == ()
    assert list(entries(kinds=["indicator.taken_in"])) == []


def test_a_draft_that_was_never_finished_is_not_read(store: Path) -> None:
    first = taken(FIRST, AT)
    (store / ".draft").write_text("half")
    assert [each.edition for each in imported(at=AT)] == [first]


def test_a_disk_that_fails_leaves_no_half_edition(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("screening.indicators.os.rename", fails)
    with pytest.raises(OSError, match="No space"):
        taken(FIRST, AT)
    assert list(store.iterdir()) == []
    assert imported(at=AT) == ()
