import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from screening import shelf
from screening.lists.entity import from_plain
from screening.lists.intake import take_in
from screening.models import Edition
from screening.names.index import Index, build
from screening.names.pack import pack
from tests.screening.lists.sample import sample
from tests.screening.names.cast import party

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
ASKED = party("Halvard Dovrek")
pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(settings: Any) -> Edition:
    settings.DEMO = True
    shelf._cache.clear()
    return take_in("ofac-sdn", sample(), by="system:intake", at=AT, sample=True)


@pytest.fixture
def never_build(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **kwargs: Any) -> Index:
        raise AssertionError("the index was built although it stands on the shelf")

    monkeypatch.setattr(shelf, "build", refuse)


def fresh(edition: Edition) -> Index:
    """The index as another process would get it."""
    shelf._cache.clear()
    return shelf.index_for(edition)


def test_an_index_is_that_of_the_edition_s_entities(edition: Edition) -> None:
    entities = [from_plain(row.data) for row in edition.entities.order_by("place")]
    expected = build(edition.sha256, entities, list_id="ofac-sdn").search(ASKED, threshold=7_000)
    assert shelf.index_for(edition).search(ASKED, threshold=7_000) == expected != []


def test_it_is_built_once_and_then_read_from_the_shelf(edition: Edition, request: pytest.FixtureRequest) -> None:
    built = fresh(edition)
    request.getfixturevalue("never_build")
    read = fresh(edition)
    assert read is not built
    assert read.search(ASKED, threshold=7_000) == built.search(ASKED, threshold=7_000) != []
    assert shelf.index_for(edition) is read


def test_the_folder_has_the_edition_s_hash_and_no_draft_is_left(edition: Edition, settings: Any) -> None:
    shelf.index_for(edition)
    assert [path.name for path in Path(settings.SHELF).iterdir()] == [shelf.folder_of(edition).name]
    assert edition.sha256 in shelf.folder_of(edition).name


def test_a_folder_is_never_overwritten(edition: Edition) -> None:
    index = fresh(edition)
    folder = shelf.folder_of(edition)
    before = {path.name: path.stat().st_ino for path in folder.iterdir()}
    shelf._write(folder, index)
    assert {path.name: path.stat().st_ino for path in folder.iterdir()} == before
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_a_write_that_fails_leaves_nothing_and_is_not_silent(
    edition: Edition, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(shelf.os, "rename", fail)
    with pytest.raises(OSError, match="no space left"):
        fresh(edition)
    assert list(Path(settings.SHELF).iterdir()) == []


def files(edition: Edition) -> list[Path]:
    return sorted(shelf.folder_of(edition).iterdir())


def damage(edition: Edition, way: str, chance: random.Random) -> None:
    """Cut a file, change one byte of it, empty it or take it away; which file and where, by chance."""
    path = chance.choice(files(edition))
    data = path.read_bytes()
    at = chance.randrange(len(data))
    changed = {
        "cut": data[:at],
        "altered": data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :],
        "empty": b"",
    }
    path.unlink()  # never written in place: a file of the shelf may be mapped
    if way != "missing":
        path.write_bytes(changed[way])


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("way", ["cut", "altered", "empty", "missing"])
def test_a_damaged_folder_is_said_aloud_and_built_anew(
    edition: Edition, way: str, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    expected = fresh(edition).search(ASKED, threshold=7_000)
    before = {path.name: path.read_bytes() for path in files(edition)}
    damage(edition, way, random.Random(seed))
    assert fresh(edition).search(ASKED, threshold=7_000) == expected != []
    assert "is put aside and the index is built anew" in caplog.text
    assert {path.name: path.read_bytes() for path in files(edition)} == before
    assert [path.name for path in shelf.folder_of(edition).parent.iterdir()] == [shelf.folder_of(edition).name]


def test_an_index_that_is_in_use_outlives_the_folder_s_damage(edition: Edition) -> None:
    used = fresh(edition)
    expected = used.search(ASKED, threshold=7_000)
    damage(edition, "cut", random.Random(5))
    assert fresh(edition) is not used
    assert used.search(ASKED, threshold=7_000) == expected


def test_an_index_of_another_form_is_left_alone_and_not_read(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh(edition)
    older = shelf.folder_of(edition)
    monkeypatch.setattr(shelf, "form", lambda: "form9")
    fresh(edition)
    assert {path.name for path in older.parent.iterdir()} == {older.name, shelf.folder_of(edition).name}


def test_what_the_shelf_holds_is_mapped_and_not_read_into_the_process(edition: Edition) -> None:
    index = fresh(edition)
    arrays = pack(index).values()
    assert all(isinstance(array.base, np.memmap) or not array.size for array in arrays)


def test_an_edition_whose_rows_are_not_all_there_is_refused(edition: Edition) -> None:
    edition.counts["entities"] += 1
    with pytest.raises(shelf.ShelfDamaged, match="has 8 entities where 9 were taken in"):
        fresh(edition)
