import pytest

from screening.criteria.question import ID, NOT_KNOWN, Asked, Choice, Question
from screening.finding import Outcome

BLUE = Choice("blue", "blue", Outcome.CLEAR, "clear")
SKY = Question("XX-01.day", Asked.EXPORTER, "What colour is it?", "the colour", ("a look",), (BLUE,))


@pytest.mark.parametrize("value", ["", "red", NOT_KNOWN])
def test_what_is_not_offered_is_no_choice(value: str) -> None:
    assert SKY.choice(value) is None


def test_a_choice_is_found_by_its_value() -> None:
    assert SKY.choice("blue") is BLUE


@pytest.mark.parametrize(
    ("id", "good"),
    [
        ("EU-02.kind", True),
        ("EU-02.two_words", True),
        ("EU-2.kind", False),
        ("EU-02", False),
        ("EU-02.kind.words", False),
    ],
)
def test_an_id_is_a_criterion_a_point_and_a_word(id: str, good: bool) -> None:
    assert bool(ID.fullmatch(id)) is good
