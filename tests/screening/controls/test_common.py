import pytest

from screening.controls.common import Common

CUT = (frozenset({"came", "era_"}), frozenset({"came"}), frozenset({"sona"}), frozenset[str]())
WEIGHT = {"came": 1.0, "era_": 2.0, "sona": 4.0}


@pytest.mark.parametrize(
    ("pieces", "masses"),
    [
        ({"came", "era_"}, [3.0, 1.0, 0.0, 0.0]),
        ({"era_", "sona"}, [2.0, 0.0, 4.0, 0.0]),
        ({"came"}, [1.0, 1.0, 0.0, 0.0]),
        ({"zzzz"}, [0.0, 0.0, 0.0, 0.0]),
        (set(), [0.0, 0.0, 0.0, 0.0]),
        ({"came", "era_", "sona", "zzzz"}, [3.0, 1.0, 4.0, 0.0]),
    ],
)
def test_each_term_has_the_weight_of_its_pieces_that_are_given(pieces: set[str], masses: list[float]) -> None:
    common = Common(CUT, WEIGHT)
    assert common.masses(common.numbers(pieces)).tolist() == masses


def test_only_pieces_of_a_term_have_a_number() -> None:
    common = Common(CUT, WEIGHT)
    assert len(common.numbers({"came", "sona", "zzzz"})) == 2


def test_of_no_terms_nothing_is_common() -> None:
    common = Common((), {})
    assert common.masses(common.numbers({"came"})).tolist() == []
