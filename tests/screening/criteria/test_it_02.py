from screening.criteria.found import Found
from screening.finding import Outcome
from tests.screening import pictures
from tests.screening.criteria.asking import asked, item, officer

FACES = "Covert face recognition software that identifies persons in a crowd from street cameras for the police"
ADVERTS = (
    "Platform that covertly tracks the location of persons from advertising identifiers of their phones, sold only to "
    "governments"
)
LIMBS = ("designed", "covert", "persons", "data", "systems")
TWO = pictures.case(items=(item(FACES), item(ADVERTS, key="i2"), item("Spare valves for a water works", key="i3")))


def found(**unlike: str) -> Found:
    choices = dict.fromkeys(LIMBS, "met") | unlike
    return asked("IT-02", TWO, *(officer(f"IT-02.{limb}", choice) for limb, choice in choices.items()))


def test_every_item_in_question_is_named_and_no_other() -> None:
    met = found()
    assert met.outcome is Outcome.RAISED
    assert "face recognition" in met.sentence
    assert "advertising identifiers" in met.sentence
    assert "valves" not in met.sentence


def test_unmet_goes_before_open_and_all_that_is_unmet_is_said() -> None:
    unmet = found(covert="unmet", persons="unmet", data="not_known")
    assert unmet.outcome is Outcome.CLEAR
    assert unmet.sentence.endswith("an officer found: people can notice it and no natural person is watched.")


def test_not_known_is_open() -> None:
    still = found(data="not_known")
    assert still.outcome is Outcome.UNKNOWN
    assert still.sentence.endswith("Still to be answered: what it does with data.")


def test_what_was_read_is_told_for_each_item() -> None:
    labels = [label for label, _ in found().facts if label.startswith("read in the text of")]
    assert {label.split(",")[0] for label in labels} == {"read in the text of i1", "read in the text of i2"}
