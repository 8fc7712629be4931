import pytest

from screening.criteria import found
from screening.finding import Outcome
from tests.screening import pictures

CARD = pictures.rules().card("CO-01")


@pytest.mark.parametrize(
    ("say", "outcome"),
    [
        (found.clear, Outcome.CLEAR),
        (found.unknown, Outcome.UNKNOWN),
        (found.not_applicable, Outcome.NOT_APPLICABLE),
    ],
)
def test_only_what_is_raised_has_points(say: object, outcome: Outcome) -> None:
    answer = say(CARD, "clear", {"a": "b"}, countries="Norway")  # type: ignore[operator]
    assert (answer.outcome, answer.points, answer.facts) == (outcome, 0, (("a", "b"),))
    assert answer.sentence == "No arms embargo that binds the state of export is recorded on Norway."


def test_a_lesser_case_has_its_own_points() -> None:
    whole = found.raised(CARD, "raised", {}, places="X", acts="Y")
    passing = found.raised(CARD, "passage_only", {}, grade="passage_only", places="X", acts="Y")
    assert (whole.points, passing.points, passing.grade) == (9500, 6000, "passage_only")


def test_a_sentence_that_the_card_does_not_hold_is_an_error() -> None:
    with pytest.raises(KeyError):
        found.clear(CARD, "perhaps", {})
