import os
import subprocess
import sys

import numpy as np
import pytest

from screening.names.index import build
from screening.names.pack import form, pack, unpack
from tests.screening.names.cast import listed, number, party

INDEX = build(
    "e1",
    [
        listed("DOVREK, Halvard", weak=("محمد",), identifiers=(number("passport", "XV0041277"),), countries=("BY",)),
        listed("ZELMIRA INTERCEPT, LLC", kind="organisation", entity_id="2"),
    ],
    list_id="l1",
)
ASKED = (party("Halvrad Dovrek"), party("Muhammad"), party("X", identifiers=(number("passport", "XV0041277"),)))


def test_what_is_packed_comes_back_whole() -> None:
    back = unpack("l1", "e1", pack(INDEX))
    assert (back.list_id, back.edition) == ("l1", "e1")
    assert list(back.entities) == list(INDEX.entities)
    assert list(back.names) == list(INDEX.names)
    for asked in ASKED:
        assert back.search(asked, threshold=1) == INDEX.search(asked, threshold=1) != []


def test_arrays_hold_whole_numbers_only() -> None:
    assert all(np.issubdtype(array.dtype, np.integer) for array in pack(INDEX).values())


@pytest.mark.parametrize("name", ["owners", "names-blob", "letters-rows", "near-numbers", "identifiers-starts"])
def test_a_pack_with_a_part_missing_is_refused(name: str) -> None:
    arrays = pack(INDEX)
    del arrays[name]
    with pytest.raises(KeyError, match=name):
        unpack("l1", "e1", arrays)


_ASK = """
from hashlib import sha256
from tests.screening.names.test_pack import ASKED, INDEX
from screening.names.pack import form, pack
hits = [INDEX.search(asked, threshold=1) for asked in ASKED]
arrays = b"".join(name.encode() + array.tobytes() for name, array in sorted(pack(INDEX).items()))
print(form(), sha256(arrays + repr(hits).encode()).hexdigest())
"""


def test_index_and_hits_are_the_same_whatever_seed_python_hashes_with() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", _ASK],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "77")
    }
    assert len(said) == 1
    assert form() in said.pop()
