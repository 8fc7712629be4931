"""Each function in numpy beside its compiled twin: the same numbers, to the last bit."""

from itertools import pairwise
from random import Random

import numpy as np
import pytest

from screening.names import index, twin
from screening.names.draft import Draft
from screening.names.keys import asked_keys
from screening.names.lexicon import ears
from screening.names.lookup import build_lookup, number
from screening.names.parts import read_name
from screening.names.shortlist import Asked, Worth
from tests.screening.names.cast import listed

native = pytest.importorskip("screening.names.native", reason="not compiled: make setup does it, with a C compiler")

CHANCES = [Random(seed) for seed in range(12)]
SYLLABLES = ("dov", "rek", "zel", "mi", "ra", "kar", "von", "al", "h", "ou", "zh", "tek", "61", "or", "lun", "di", "x")


def word(chance: Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4)))


def name(chance: Random) -> str:
    return " ".join(word(chance) for _ in range(chance.randint(1, 5)))


def test_every_function_that_has_a_twin_is_compiled() -> None:
    assert index.glances  # whatever a search uses is loaded
    assert set(twin.PLAIN) == {"add_spans", "find", "glanced", "likely", "nearest", "numbers_of"}
    assert all(callable(getattr(native, each)) for each in twin.PLAIN)


@pytest.mark.parametrize("chance", CHANCES)
@pytest.mark.parametrize("height", [50, 5_000])
def test_shares_are_added_alike_and_the_nearest_are_the_same(chance: Random, height: int) -> None:
    whole = np.random.default_rng(chance.randrange(99))
    rows = whole.integers(0, height, 400).astype(np.int32)
    shares = (1 / whole.integers(100, 2_000, height)).astype(np.float32)
    cuts = sorted(chance.sample(range(400), 9))
    spans = [(first, end, chance.random() * 900) for first, end in pairwise(cuts)]
    plain, compiled = np.zeros(height, np.float32), np.zeros(height, np.float32)
    for _ in range(2):
        twin.PLAIN["add_spans"](plain, rows, shares, spans)
        native.add_spans(compiled, rows, shares, spans)
    assert plain.tobytes() == compiled.tobytes()
    assert plain.any()
    # Equal scores, for the order of equals is a promise.
    rough = np.round(plain, 1)
    for score in (plain, rough, np.zeros(height, np.float32), np.zeros(0, np.float32)):
        for limit in (1, 7, 80, 9_000):
            assert twin.PLAIN["nearest"](score, limit, 6).tolist() == native.nearest(score, limit, 6).tolist()


@pytest.mark.parametrize("chance", CHANCES)
def test_the_same_stands_under_a_key(chance: Random) -> None:
    words = [word(chance) for _ in range(60)]
    table = build_lookup([number(text) for text in words], [chance.randrange(40) for _ in words])
    asked = [*words, *(word(chance) for _ in range(30)), "", "Ω"]
    assert twin.PLAIN["numbers_of"](asked) == native.numbers_of(iter(asked)) == [number(text) for text in asked]
    with pytest.raises(UnicodeEncodeError):
        native.numbers_of(["\ud800"])
    views = (asked, table.numbers.data, table.starts.data, table.values, np.zeros(0, np.int32))
    assert [found.tolist() for found in twin.PLAIN["find"](*views)] == [found.tolist() for found in native.find(*views)]


@pytest.mark.parametrize("chance", CHANCES)
def test_estimates_and_glances_are_the_same(chance: Random) -> None:
    draft = Draft()
    for _ in range(40):
        draft.add(listed(name(chance), kind="person"))
    lexicon = draft.candidates().lexicon
    rows = np.array(sorted(chance.sample(range(len(lexicon.firsts) - 1), 20)), dtype=np.int64)
    near = np.sort(np.array([chance.random() + 0.1 for _ in rows], dtype=np.float32))[::-1].copy()
    # A word of more than 64 letters, and a name of more than 64: one machine word does not hold them.
    for query in (name(chance), "h", "zelmira " * 12, "dovrek" * 12 + " karvon", "o " + name(chance)):
        parts = read_name(query, "person")
        heard = tuple(ears(text) for text in parts.texts)
        asked = Asked(parts.texts, parts.weights, heard, (125, 30, 70))
        kin = [(chance.randrange(len(parts.texts)), np.array([1, 5, 7], np.int32)) for _ in range(3)]
        for some in ([], kin):
            arguments = (asked, rows, near, some, lexicon, Worth())
            assert twin.PLAIN["likely"](*arguments).tolist() == native.likely(*arguments).tolist()
        marks = [mark.numbers for mark in parts.marks]
        every = list(range(len(lexicon.firsts) - 1))
        assert twin.PLAIN["glanced"](marks, every, lexicon) == native.glanced(marks, every, lexicon)
        assert [key for one in parts.words for key in asked_keys(one)]
