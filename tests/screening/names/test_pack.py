import json

import numpy as np
import pytest

from screening.names.index import build
from screening.names.pack import pack, unpack
from tests.screening.names.cast import listed, number, party

INDEX = build(
    "e1",
    [
        listed("DOVREK, Halvard", weak=("محمد",), identifiers=(number("passport", "XV0041277"),), countries=("BY",)),
        listed("ZELMIRA INTERCEPT, LLC", kind="organisation", entity_id="2"),
    ],
    list_id="l1",
)


def test_what_is_packed_comes_back_whole() -> None:
    plain, arrays = pack(INDEX)
    back = unpack(json.loads(json.dumps(plain)), arrays)
    assert (back.list_id, back.edition, back.entities, back.names) == ("l1", "e1", INDEX.entities, INDEX.names)
    assert (back.owners, back.places, back.by_identifier) == (INDEX.owners, INDEX.places, INDEX.by_identifier)
    assert back.candidates.whole == INDEX.candidates.whole
    assert back.candidates.alike == INDEX.candidates.alike
    for asked in (
        party("Halvrad Dovrek"),
        party("Muhammad"),
        party("X", identifiers=(number("passport", "XV0041277"),)),
    ):
        assert back.search(asked, threshold=1) == INDEX.search(asked, threshold=1) != []


def test_arrays_hold_whole_numbers_only() -> None:
    _, arrays = pack(INDEX)
    assert all(np.issubdtype(array.dtype, np.integer) for array in arrays.values())


def test_a_pack_with_a_part_missing_is_refused() -> None:
    plain, arrays = pack(INDEX)
    del plain["whole"]
    with pytest.raises(KeyError, match="whole"):
        unpack(plain, arrays)
