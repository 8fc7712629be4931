from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from screening import shelf
from screening.lists.entity import from_plain
from screening.lists.intake import take_in
from screening.models import Edition
from screening.names.index import Index, build
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


@pytest.mark.parametrize("name", ["entities.json", "letters-rows.npy", "manifest.json"])
def test_a_folder_that_was_changed_is_refused_aloud(edition: Edition, name: str) -> None:
    fresh(edition)
    path = shelf.folder_of(edition) / name
    path.write_bytes(path.read_bytes()[:-3] + b"xyz")
    with pytest.raises(shelf.ShelfDamaged, match="remove the folder"):
        fresh(edition)


def test_a_missing_part_is_refused_aloud(edition: Edition) -> None:
    fresh(edition)
    (shelf.folder_of(edition) / "names.json").unlink()
    with pytest.raises(shelf.ShelfDamaged, match="remove the folder"):
        fresh(edition)


def test_an_edition_whose_rows_are_not_all_there_is_refused(edition: Edition) -> None:
    edition.counts["entities"] += 1
    with pytest.raises(shelf.ShelfDamaged, match="has 8 entities where 9 were taken in"):
        fresh(edition)
