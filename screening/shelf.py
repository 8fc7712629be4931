"""The built name index of each list edition, one folder each, made once and never changed.

An index is a pure function of an edition, so every machine builds or loads its own; the workers of a machine map the
same files and share their memory. A folder is written under another name, synced and renamed: whoever sees the name
sees the whole index, whatever died while it was made. A folder that was cut or altered is put aside and built anew.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path
from threading import Lock

import numpy as np
from django.conf import settings

from screening.lists.entity import Listed, from_plain
from screening.lists.raw import sync_folder
from screening.models import Edition
from screening.names.index import Index
from screening.names.pack import Array, form, pack, unpack
from screening.reading import build

_KEPT = 8
_cache: OrderedDict[Path, Index] = OrderedDict()
_turn = Lock()
_log = logging.getLogger(__name__)


class ShelfDamaged(RuntimeError):
    """A folder of the shelf is not what was written there, or an edition's rows are not all there."""


def index_for(edition: Edition) -> Index:
    """The index of an edition: from this process, else from the shelf, else built from the edition's rows."""
    folder = folder_of(edition)
    with _turn:
        if folder not in _cache:
            _cache[folder] = _open(folder, edition)
        _cache.move_to_end(folder)
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
        return _cache[folder]


def folder_of(edition: Edition) -> Path:
    """Where the index of this edition stands; another form of index has another name."""
    return Path(settings.SHELF) / f"{edition.list_id}-{edition.sha256}-{form()}"


def _open(folder: Path, edition: Edition) -> Index:
    if folder.exists():
        try:
            return _load(folder, edition)
        except ShelfDamaged as damage:
            _log.error("%s; it is put aside and the index is built anew", damage)
            _put_aside(folder)
    _write(folder, _build(edition))
    # Read back what was written: the builder's own memory goes, and this worker shares the pages with the others.
    return _load(folder, edition)


def _build(edition: Edition) -> Index:
    index = build(edition.sha256, _entities(edition), list_id=edition.list_id)
    if len(index.entities) != edition.counts["entities"]:
        raise ShelfDamaged(
            f"edition {edition} has {len(index.entities)} entities where {edition.counts['entities']} were taken in"
        )
    return index


def _entities(edition: Edition) -> Iterator[Listed]:
    rows = edition.entities.order_by("place").values_list("data", flat=True)
    return (from_plain(row) for row in rows.iterator(chunk_size=1_000))


def _put_aside(folder: Path) -> None:
    """Out of the way under a name that nobody asks for; whoever has it mapped keeps the pages it has."""
    aside = Path(tempfile.mkdtemp(prefix=".damaged-", dir=folder.parent))
    try:
        os.rename(folder, aside / folder.name)
    except FileNotFoundError:
        pass  # another worker saw the same damage and was first
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(folder: Path, index: Index) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".", dir=folder.parent))
    try:
        _fill(draft, index)
        sync_folder(draft)
        os.rename(draft, folder)
        sync_folder(folder.parent)
    except OSError:
        # Another process was first: its folder holds the same index, and an index is never overwritten.
        if not folder.exists():
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _fill(draft: Path, index: Index) -> None:
    for name, array in pack(index).items():
        np.save(draft / f"{name}.npy", array, allow_pickle=False)
    hashes = {path.name: _digest(path) for path in sorted(draft.iterdir())}
    (draft / "manifest.json").write_text(json.dumps(hashes), "utf-8")
    for path in draft.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _load(folder: Path, edition: Edition) -> Index:
    try:
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        if wrong := [name for name, digest in manifest.items() if _digest(folder / name) != digest]:
            raise ShelfDamaged(f"{folder}: {', '.join(wrong)} changed since it was written")
        arrays: dict[str, Array] = {
            name.removesuffix(".npy"): np.load(folder / name, mmap_mode="r", allow_pickle=False) for name in manifest
        }
        return unpack(edition.list_id, edition.sha256, arrays)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ShelfDamaged(f"{folder} cannot be read ({error})") from error


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
