"""An index as values that a folder can hold: numpy arrays and JSON, and back without loss."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from screening.lists import entity
from screening.names.alike import Alike
from screening.names.candidates import Candidates
from screening.names.fold import Word
from screening.names.index import Index
from screening.names.parts import Parts
from screening.names.postings import Postings

FORM = 1
"""Raised whenever packing, folding or the index changes: an older folder is then another one's and is left alone."""

_CHANNELS = ("letters", "words", "bones")
Array = NDArray[Any]


def pack(index: Index) -> tuple[dict[str, Any], dict[str, Array]]:
    """(JSON-able values by name, arrays by name)."""
    plain: dict[str, Any] = {
        "edition": {"list_id": index.list_id, "edition": index.edition},
        "entities": [entity.to_plain(one) for one in index.entities],
        "names": [_pack_parts(parts) for parts in index.names],
        "whole": index.candidates.whole,
        "alike": index.candidates.alike.remains,
        "mixed": index.candidates.mixed,
        "identifiers": [[list(key), list(rows)] for key, rows in index.by_identifier.items()],
    }
    arrays: dict[str, Array] = {
        "owners": np.array(index.owners, dtype=np.int32),
        "places": np.array(index.places, dtype=np.int32),
    }
    for name in _CHANNELS:
        channel: Postings = getattr(index.candidates, name)
        plain[f"{name}-keys"] = list(channel.keys)
        arrays |= {f"{name}-{part}": getattr(channel, part) for part in ("starts", "rows", "weights", "norms")}
    return plain, arrays


def unpack(plain: Mapping[str, Any], arrays: Mapping[str, Array]) -> Index:
    """The index of ``pack``. KeyError or TypeError when something is missing or of another shape."""
    channels = {
        name: Postings(
            {key: place for place, key in enumerate(plain[f"{name}-keys"])},
            *(arrays[f"{name}-{part}"] for part in ("starts", "rows", "weights", "norms")),
        )
        for name in _CHANNELS
    }
    return Index(
        **plain["edition"],
        entities=tuple(entity.from_plain(one) for one in plain["entities"]),
        owners=tuple(arrays["owners"].tolist()),
        places=tuple(arrays["places"].tolist()),
        names=tuple(_unpack_parts(parts) for parts in plain["names"]),
        candidates=Candidates(
            **channels,
            whole={key: tuple(rows) for key, rows in plain["whole"].items()},
            alike=Alike({key: tuple(words) for key, words in plain["alike"].items()}),
            mixed=plain["mixed"],
        ),
        by_identifier={(kind, value): tuple(rows) for (kind, value), rows in plain["identifiers"]},
    )


def _pack_parts(parts: Parts) -> list[Any]:
    return [[[word.text, word.as_typed, word.script] for word in parts.words], parts.form, list(parts.off)]


def _unpack_parts(packed: list[Any]) -> Parts:
    words, form, off = packed
    return Parts(tuple(Word(*word) for word in words), form, tuple(off))
