from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.files.storage import InMemoryStorage, storages

from screening.lists import raw


def test_a_file_is_kept_once_under_its_own_hash() -> None:
    assert raw.keep(b"one") == raw.keep(b"one") == sha256(b"one").hexdigest()
    assert storages["editions"].open(raw.name_of(raw.keep(b"one"))).read() == b"one"
    root = Path(storages["editions"].path(""))
    assert len([path for path in root.rglob("*") if path.is_file()]) == 1


def test_a_store_without_folders_keeps_it_too(settings: Any) -> None:
    settings.STORAGES = {**settings.STORAGES, "editions": {"BACKEND": "django.core.files.storage.InMemoryStorage"}}
    digest = raw.keep(b"two")
    assert isinstance(storages["editions"], InMemoryStorage)
    assert storages["editions"].open(raw.name_of(digest)).read() == b"two"
