import pytest

from screening.names.features.words import other_legal_form, other_number, weak_alias, words_meet, written_as_one
from tests.screening.names.cast import compared, listed, party


def organisations(query: str, name: str, weak: bool = False):  # type: ignore[no-untyped-def]
    entity = listed("Primary Name", kind="organisation", weak=(name,)) if weak else listed(name, kind="organisation")
    return compared(party(query, "organisation"), entity, place=1 if weak else 0)


@pytest.mark.parametrize(
    ("query", "name", "points"),
    [
        ("Karvona Works", "KARVONA WORKS", 10_000),
        ("Works of Karvona", "KARVONA WORKS", 8_163),  # 4000 met of 4000 + 2 x 45 % of 1000
        ("Karvona", "KARVONA WORKS", 7_692),
        ("Karvona Bakery", "KARVONA WORKS", 4_081),
        ("Sunflower", "KARVONA WORKS", 0),
        ("Karvona Works Limted", "KARVONA WORKS LIMITED", 10_000),  # a misspelt form is no word of its own
    ],
)
def test_words_meet_by_weight(query: str, name: str, points: int) -> None:
    assert words_meet(organisations(query, name)).value == points


def test_a_word_more_on_the_list_costs_a_person_less_than_contradicting_words() -> None:
    omitted = words_meet(compared(party("Halvard Dovrek"), listed("DOVREK, Halvard Inarion"))).value
    contradicted = words_meet(compared(party("Halvard Dovrek Tesfaye"), listed("DOVREK, Halvard Inarion"))).value
    assert omitted == 8_510
    assert contradicted < omitted


def test_one_slip_in_a_short_name_is_seen_without_its_spaces() -> None:
    found = written_as_one(compared(party("Pao Hu Yi"), listed("PAO, Yu Yi")))
    assert found.value == 8_572
    assert found.sentence == "without spaces the two names differ in 1 letters"


@pytest.mark.parametrize(("query", "name"), [("Pao Hu", "PAO, Yi"), ("Pao", "Pae"), ("Karvona 17", "Karvona 18")])
def test_two_slips_few_letters_or_other_numbers_are_not_one_name(query: str, name: str) -> None:
    assert written_as_one(organisations(query, name)).value == 0


@pytest.mark.parametrize(
    ("query", "name", "points", "sentence"),
    [
        ("Works 17", "Works 17", 0, ""),
        ("Works 017", "Works 17", 0, ""),
        ("Works 18", "Works 17", 10_000, "the numbers differ: 18 and 17"),
        ("Works", "Works 17", 4_000, "only one of the names holds the number 17"),
        ("Works", "Works", 0, ""),
    ],
)
def test_other_numbers_count(query: str, name: str, points: int, sentence: str) -> None:
    found = other_number(organisations(query, name))
    assert (found.value, found.sentence) == (points, sentence)


def test_legal_forms_of_two_families_differ_and_those_of_one_do_not() -> None:
    assert other_legal_form(organisations("Karvona GmbH", "Karvona SA")).sentence == (
        "other legal form: limited and stock"
    )
    assert other_legal_form(organisations("Karvona GmbH", "Karvona LLC")).value == 0
    assert other_legal_form(organisations("Karvona", "Karvona LLC")).value == 0


def test_a_weak_alias_says_so() -> None:
    assert weak_alias(organisations("Karvona", "Karvona", weak=True)).value == 10_000
    assert weak_alias(organisations("Karvona", "Karvona")).value == 0
