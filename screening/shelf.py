"""The built name index of each list edition, one folder each, made once and never changed.

An index is a pure function of an edition, so every machine builds or loads its own. A folder is written under another
name, synced and renamed: whoever sees the name sees the whole index, whatever died while it was made.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import OrderedDict
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from django.conf import settings

from screening.lists.entity import from_plain
from screening.lists.raw import sync_folder
from screening.models import Edition
from screening.names.index import Index, build
from screening.names.pack import FORM, Array, pack, unpack

_KEPT = 8
_cache: OrderedDict[Path, Index] = OrderedDict()
_turn = Lock()


class ShelfDamaged(RuntimeError):
    """A folder of the shelf is not what was written there. Remove it: the index is then built anew."""


def index_for(edition: Edition) -> Index:
    """The index of an edition: from this process, else from the shelf, else built from the edition's rows."""
    folder = folder_of(edition)
    with _turn:
        if folder not in _cache:
            _cache[folder] = _load(folder) if folder.exists() else _make(folder, edition)
        _cache.move_to_end(folder)
        while len(_cache) > _KEPT:
            _cache.popitem(last=False)
        return _cache[folder]


def folder_of(edition: Edition) -> Path:
    """Where the index of this edition stands; another form of index has another name."""
    return Path(settings.SHELF) / f"{edition.list_id}-{edition.sha256}-form{FORM}"


def _make(folder: Path, edition: Edition) -> Index:
    entities = [from_plain(row) for row in edition.entities.order_by("place").values_list("data", flat=True)]
    if len(entities) != edition.counts["entities"]:
        raise ShelfDamaged(
            f"edition {edition} has {len(entities)} entities where {edition.counts['entities']} were taken in"
        )
    index = build(edition.sha256, entities, list_id=edition.list_id)
    _write(folder, index)
    return index


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
    plain, arrays = pack(index)
    for name, value in plain.items():
        (draft / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")
    for name, array in arrays.items():
        np.save(draft / f"{name}.npy", array, allow_pickle=False)
    hashes = {path.name: _digest(path) for path in sorted(draft.iterdir())}
    (draft / "manifest.json").write_text(json.dumps(hashes), "utf-8")
    for path in draft.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _load(folder: Path) -> Index:
    try:
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        if wrong := [name for name, digest in manifest.items() if _digest(folder / name) != digest]:
            raise ShelfDamaged(f"{folder}: {', '.join(wrong)} changed since it was written; remove the folder")
        plain: dict[str, Any] = {
            name.removesuffix(".json"): json.loads((folder / name).read_text("utf-8"))
            for name in manifest
            if name.endswith(".json")
        }
        arrays: dict[str, Array] = {
            name.removesuffix(".npy"): np.load(folder / name, mmap_mode="r", allow_pickle=False)
            for name in manifest
            if name.endswith(".npy")
        }
        return unpack(plain, arrays)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ShelfDamaged(f"{folder} cannot be read ({error}); remove the folder") from error


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
