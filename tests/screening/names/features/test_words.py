import pytest

from screening.names.features.words import other_brackets, other_legal_form, other_number, weak_alias, words_meet
from tests.screening.names.cast import compared, listed, party


def organisations(query: str, name: str, weak: bool = False):  # type: ignore[no-untyped-def]
    entity = listed("Primary Name", kind="organisation", weak=(name,)) if weak else listed(name, kind="organisation")
    return compared(party(query, "organisation"), entity, place=1 if weak else 0)


@pytest.mark.parametrize(
    ("query", "name", "points"),
    [
        ("Karvona Zeltan", "KARVONA ZELTAN", 10_000),
        ("Zeltan Orlund Karvona", "KARVONA ZELTAN", 9_090),  # 4 met of 4 + 2 x 20 % of 1, every word weighing the same
        ("Karvona", "KARVONA ZELTAN", 8_695),  # 2 of 2 + 2 x 15 %
        ("Karvona Orlund", "KARVONA ZELTAN", 4_651),  # 2 of 2 + 2 x (20 + 15 + 80) %
        ("Sunflower", "KARVONA ZELTAN", 0),
        ("Karvona Zeltan Limted", "KARVONA ZELTAN LIMITED", 10_000),  # a misspelt form is no word of its own
    ],
)
def test_words_meet_by_weight(query: str, name: str, points: int) -> None:
    assert words_meet(organisations(query, name)).value == points


def test_a_common_word_more_costs_less_than_a_rare_one() -> None:
    common = words_meet(organisations("Karvona Trading", "KARVONA")).value
    assert common > words_meet(organisations("Karvona Zeltan", "KARVONA")).value


def test_one_common_word_that_met_carries_no_name() -> None:
    assert words_meet(organisations("Karvona Timber Export", "TIMBER CORPORATION")).value < 6_500
    assert words_meet(organisations("Karvona Timber Export", "KARVONA CORPORATION")).value > 6_500


def test_a_word_more_on_the_list_costs_a_person_less_than_one_more_in_the_query() -> None:
    omitted = words_meet(compared(party("Halvard Dovrek"), listed("DOVREK, Halvard Inarion"))).value
    added = words_meet(compared(party("Halvard Inarion Dovrek"), listed("DOVREK, Halvard"))).value
    contradicted = words_meet(compared(party("Halvard Dovrek Tesfaye"), listed("DOVREK, Halvard Inarion"))).value
    assert (omitted, added) == (8_695, 6_153)
    assert contradicted < added


@pytest.mark.parametrize(
    ("query", "name", "points"),
    [
        ("Karvona (Oslo)", "KARVONA (Bergen)", 10_000),
        ("Karvona (Oslo)", "KARVONA (OSLO Branch)", 0),
        ("Karvona (Switzcrland)", "KARVONA (SWITZERLAND)", 0),
        ("Karvona (Oslo)", "KARVONA", 0),
    ],
)
def test_other_brackets_count(query: str, name: str, points: int) -> None:
    assert other_brackets(organisations(query, name)).value == points


@pytest.mark.parametrize(
    ("query", "name", "points", "sentence"),
    [
        ("Works 17", "Works 17", 0, ""),
        ("Works 017", "Works 17", 0, ""),
        ("Works 18", "Works 17", 10_000, "the numbers differ: 18 and 17"),
        ("Works 18 of Camp 4", "Works 17 of Camp 4", 10_000, "the numbers differ: 18, 4 and 17, 4"),
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
