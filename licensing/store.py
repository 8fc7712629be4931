"""The document store: bytes under their SHA-256, behind Django's storages. The same bytes are kept once."""

import hashlib
import os
import uuid
from collections.abc import Iterable
from typing import IO, Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage, storages


class Folder(FileSystemStorage):
    """A folder in which a file is whole or absent: written under another name, synced, then renamed.

    Two that keep the same bytes at once both end at the one name, because the name is the hash of the bytes.
    """

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        return name

    def _save(self, name: str, content: Any) -> str:
        part = self.path(super()._save(f"{name}.{uuid.uuid4().hex}.part", content))
        try:
            with open(part, "rb") as written:
                os.fsync(written.fileno())
            os.replace(part, self.path(name))
        except BaseException:
            os.unlink(part)
            raise
        return name


def path(sha256: str) -> str:
    """Where the bytes lie: two levels of folders, so that none grows without bound."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def digest(chunks: Iterable[bytes]) -> str:
    hasher = hashlib.sha256()
    for chunk in chunks:
        hasher.update(chunk)
    return hasher.hexdigest()


def put(content: bytes | File) -> tuple[str, bool]:
    """Keep the bytes; their SHA-256, and whether they are new here."""
    file = ContentFile(content) if isinstance(content, bytes) else content
    name = digest(file.chunks())
    file.seek(0)
    storage = storages["documents"]
    if storage.exists(path(name)):
        return name, False
    storage.save(path(name), file)
    return name, True


def take_back(sha256: str) -> None:
    """Remove bytes that were put for a change that then did not happen."""
    storages["documents"].delete(path(sha256))


def open_bytes(sha256: str) -> IO[bytes]:
    """Raises FileNotFoundError where the store has lost them."""
    return storages["documents"].open(path(sha256), "rb")


def read(sha256: str) -> bytes:
    with open_bytes(sha256) as file:
        return file.read()
