import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from licensing import store

BYTES = b"end-use statement"
HASH = hashlib.sha256(BYTES).hexdigest()


@pytest.fixture
def folder(settings: Any) -> Path:
    return Path(settings.STORAGES["documents"]["OPTIONS"]["location"])


def _files(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]


def test_bytes_lie_under_their_hash_and_are_kept_once(folder: Path) -> None:
    assert store.put(BYTES) == (HASH, True)
    assert store.put(ContentFile(BYTES)) == (HASH, False)
    assert _files(folder) == [f"{HASH[:2]}/{HASH[2:4]}/{HASH}"]
    assert store.read(HASH) == BYTES


def test_what_was_put_for_nothing_is_taken_back(folder: Path) -> None:
    store.put(BYTES)
    store.take_back(HASH)
    assert _files(folder) == []
    with pytest.raises(FileNotFoundError):
        store.open_bytes(HASH)


def test_a_write_that_breaks_off_leaves_nothing_under_the_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(descriptor: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", broken)
    with pytest.raises(OSError, match="no space"):
        store.put(BYTES)
    assert _files(folder) == []


def test_two_that_keep_the_same_bytes_at_once_end_at_one_name(folder: Path) -> None:
    """Both looked before either had written, so both write."""
    for _ in range(2):
        assert storages["documents"].save(store.path(HASH), ContentFile(BYTES)) == store.path(HASH)
    assert _files(folder) == [store.path(HASH)]
