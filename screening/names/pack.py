"""An index as arrays that a folder can hold, and back without loss: nothing is read into a process but what it asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from screening.lists import entity
from screening.names.candidates import Candidates
from screening.names.index import Index
from screening.names.lexicon import Lexicon
from screening.names.lookup import Lookup
from screening.names.packed import Packed, thaw_entity, thaw_parts
from screening.names.postings import Postings

_FORM = 4
_POSTINGS = {"letters": Postings, "bones": Postings, "bare": Postings, "words": Postings}
_LOOKUPS = {"near": Lookup, "glued": Lookup, "whole": Lookup}
_CHANNELS: dict[str, type[Any]] = {**_POSTINGS, **_LOOKUPS, "lexicon": Lexicon}
Array = NDArray[Any]


@cache
def form() -> str:
    """The name of this form of index: it changes with the code and the cards that fold and cut names.

    An index of another form is another one's and is left alone: a name folded by older rules would be missed silently.
    """
    room = Path(__file__).parent
    sources = sorted(path for path in room.iterdir() if path.suffix in (".py", ".yaml", ".json", ".txt"))
    found = sha256(b"\0".join(path.read_bytes() for path in [*sources, Path(entity.__file__)])).hexdigest()
    return f"form{_FORM}-{found[:12]}"


def pack(index: Index) -> dict[str, Array]:
    """Arrays by name; all of whole numbers."""
    arrays: dict[str, Array] = {
        "owners": index.owners,
        "places": index.places,
        "entities-blob": index.entities.blob,
        "entities-starts": index.entities.starts,
        "names-blob": index.names.blob,
        "names-starts": index.names.starts,
    }
    parts: dict[str, object] = {name: getattr(index.candidates, name) for name in _CHANNELS}
    for name, part in (parts | {"identifiers": index.by_identifier, "twins": index.twins}).items():
        arrays |= {f"{name}-{field}": getattr(part, field) for field in _fields(type(part))}
    return arrays


def unpack(list_id: str, edition: str, arrays: Mapping[str, Array]) -> Index:
    """The index of ``pack``. KeyError when an array is missing."""
    # Plain views: slices of numpy.memmap cost ten times as much as those of an array, and show the same pages.
    arrays = {name: np.asarray(array) for name, array in arrays.items()}
    channels: dict[str, Any] = {name: _part(kind, name, arrays) for name, kind in _CHANNELS.items()}
    return Index(
        list_id,
        edition,
        entities=Packed(arrays["entities-blob"], arrays["entities-starts"], thaw_entity),
        owners=arrays["owners"],
        places=arrays["places"],
        names=Packed(arrays["names-blob"], arrays["names-starts"], thaw_parts),
        candidates=Candidates(**channels),
        by_identifier=_part(Lookup, "identifiers", arrays),
        twins=_part(Lookup, "twins", arrays),
    )


def _part(kind: type[Any], name: str, arrays: Mapping[str, Array]) -> Any:
    return kind(*(arrays[f"{name}-{field}"] for field in _fields(kind)))


def _fields(kind: type[Any]) -> list[str]:
    return [field.name for field in fields(kind)]
