"""The raw files of editions, kept under their own hash: what was published can always be shown, and is stored once."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, Storage, storages


def keep(data: bytes) -> str:
    """Store the bytes in the edition store and return their SHA-256. They are on disk when this returns."""
    digest = sha256(data).hexdigest()
    storage, name = storages["editions"], name_of(digest)
    if not storage.exists(name):
        _write(storage, name, data)
    return digest


def name_of(digest: str) -> str:
    """Where a file with this hash stands in the edition store."""
    return f"{digest[:2]}/{digest}"


def _write(storage: Storage, name: str, data: bytes) -> None:
    if not isinstance(storage, FileSystemStorage):  # an object store: it either has the whole file or not
        storage.save(name, ContentFile(data))
        return
    path = Path(storage.path(name))
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    # A name that can be seen always stands for the whole file, even after a power cut.
    os.replace(file.name, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
