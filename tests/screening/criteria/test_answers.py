from dataclasses import replace
from datetime import date

from screening.case import EndUse
from screening.criteria.answers import EXPORTER, Given, given, pairs
from screening.criteria.question import Question
from screening.evidence import Answer, Evidence
from tests.screening import pictures

DAY = date(2026, 6, 2)


def question() -> Question:
    return next(one for one in pictures.rules().card("TX-02").questions if one.id == "TX-02.terms")


def evidence(*answers: Answer) -> Evidence:
    return replace(pictures.evidence(), answers=answers)


def officers(choice: str, to: str = "TX-02.terms") -> Answer:
    return Answer(to, choice, "Seen.", "user:1", DAY, "Contract", date(2026, 5, 1))


def test_the_exporters_answer_is_read_with_its_words() -> None:
    case = pictures.case(end_use=EndUse("Water", pairs("TX-02.terms", "yes", "Cash")))
    answer = given(question(), case, evidence())
    assert answer == Given("yes", "Cash", EXPORTER)
    assert not answer.officers


def test_an_officers_latest_answer_goes_first_and_names_its_source() -> None:
    answer = given(question(), pictures.case(), evidence(officers("no"), officers("yes"), officers("no", "EU-07.x")))
    assert answer == Given("yes", "Seen.", "user:1", "Contract", date(2026, 5, 1))
    assert answer.officers


def test_nobody_answered() -> None:
    assert given(question(), pictures.case(end_use=EndUse("Water")), evidence()) is None


def test_the_case_holds_a_choice_and_only_words_that_were_written() -> None:
    assert pairs("A.b", "yes", "Cash") == (("A.b", "yes"), ("A.b.words", "Cash"))
    assert pairs("A.b", "yes", "") == (("A.b", "yes"),)
    assert pairs("A.b", "", "words without a choice") == ()
