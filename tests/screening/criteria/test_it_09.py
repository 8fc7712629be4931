from screening.criteria.found import Found
from screening.finding import Outcome
from tests.screening import pictures
from tests.screening.criteria.asking import asked, item

CHAIR, DARTS, PRINTS = (
    "Electric chair for executions",
    "Electric discharge weapon that fires darts",
    "Latent fingerprint identification system AFIS",
)


def found(*descriptions: str) -> Found:
    items = tuple(item(each, key=f"i{i}") for i, each in enumerate(descriptions, 1))
    return asked("IT-09", pictures.case(items=items))


def test_what_is_forbidden_goes_before_everything_else() -> None:
    banned = found(PRINTS, DARTS, CHAIR)
    assert (banned.says, banned.grade) == ("banned", "")
    assert DARTS not in banned.sentence
    assert len(banned.facts) == 3


def test_torture_goes_before_crime_control() -> None:
    assert (found(PRINTS, DARTS).says, found(PRINTS).says) == ("torture", "crime_control")
    assert found(PRINTS, DARTS).grade == "listed"


def test_two_items_of_a_kind_are_both_named() -> None:
    both = found(CHAIR, f"{CHAIR}, older model")
    assert both.sentence.count("reads like") == 2


def test_a_word_or_two_are_not_read_beside_an_item_that_is_clear() -> None:
    assert found("Spare valves for a water works", "Police unit").outcome is Outcome.UNKNOWN
    assert found().outcome is Outcome.UNKNOWN
