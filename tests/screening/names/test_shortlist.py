import numpy as np
import pytest

from screening.names.draft import Draft
from screening.names.lexicon import Lexicon
from screening.names.parts import read_name
from screening.names.shortlist import estimates
from tests.screening.names.cast import listed

Kin = tuple[int, np.ndarray]


def lexicon(names: list[str], kind: str) -> Lexicon:
    draft = Draft()
    for name in names:
        draft.add(listed(name, kind=kind))
    return draft.candidates().lexicon


def order(query: str, *names: str, kind: str = "person", kin: tuple[Kin, ...] = ()) -> list[str]:
    """The names as the estimate ranks them, all equally near by letters; those of no worth left out."""
    rows = np.arange(len(names))
    near = np.ones(len(names), dtype=np.float32)
    guess = estimates(read_name(query, kind), kind, rows, near, kin, lexicon(list(names), kind))
    assert guess.dtype == np.int64
    return [names[row] for row in np.argsort(-guess, kind="stable")]


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("Halvard Dovrek", "Dovrek Halvard", "Dovrek Halward"),  # the same in any order, then a slip
        ("Mohammed", "Muhamad", "Mogilev"),  # consonants
        ("Ouorek", "Uorek", "Oranek"),  # sound
        ("Halvard D.", "H. Dovrek", "Z. Orlundi"),  # initials on either side
        ("Aerokarvon", "Aero Karvon", "Aero Zelmira"),  # joined
        ("Zelmira Tech", "Zelmira Technology", "Zelmira Dairy"),  # cut short
        ("Dovrek Zelmira", "Dovrek", "Zelm"),  # a word alone
    ],
)
def test_what_meets_better_is_likelier(query: str, better: str, worse: str) -> None:
    assert order(query, worse, better) == [better, worse]


def test_words_that_nobody_sees_to_be_kin_are_told() -> None:
    assert order(
        "Plant Dovrek", "Orlundi Dovrek", "Zavod Dovrek", kind="vessel", kin=((0, np.array([2], dtype=np.int32)),)
    ) == [
        "Zavod Dovrek",
        "Orlundi Dovrek",
    ]


def test_a_common_word_that_meets_tells_less_than_a_rare_one() -> None:
    names = ("Dovrek Trading", "Zelmira International")
    assert order("Zelmira Trading", *names, kind="organisation") == [names[1], names[0]]


def test_among_equals_the_nearer_is_likelier() -> None:
    near = np.array([2.0, 1.0], dtype=np.float32)
    first, second = estimates(
        read_name("Dovrek", "person"), "person", np.arange(2), near, (), lexicon(["Dovrek", "Dovrek"], "person")
    )
    assert first > second
