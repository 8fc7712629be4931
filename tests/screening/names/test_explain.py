from screening.names import explain
from screening.names.methods import v1
from tests.screening.names.cast import compared, listed, number, party


def sentence(query: str, name: str, **known: object) -> str:
    found = compared(party(query, **known), listed(name, birth_dates=("1968-03-14",)))
    return explain.sentence(found, v1.score(found), v1.proposals(found), v1.qualifiers(found))


def test_the_sentence_quotes_both_spellings_and_says_how_each_word_met() -> None:
    said = sentence("Halward Dovrek Karim", "DOVREK, Halvard Inarion")
    assert said.startswith("“Halward Dovrek Karim” meets “DOVREK, Halvard Inarion”, the name of listed entity 1: ")
    for part in (
        "“Dovrek” is in both",
        "“Halward” sounds like “Halvard”",
        "only in the party's name: Karim",
        "only on the list: Inarion",
    ):
        assert part in said
    assert said.endswith(" %.")


def test_what_lowered_the_score_is_said_with_its_points() -> None:
    said = sentence("Halvard Inarion Dovrek", "DOVREK, Halvard Inarion", birth_date="1990-01-01")
    assert " Lowered by 40 %: born 1990-01-01, where the list says 1968-03-14. Score 60 %." in said


def test_words_are_shown_as_typed_and_as_published() -> None:
    found = compared(party("Аэро Karvon"), listed("AERO-KARVON"))
    assert [(word.query_word, word.listed_word, word.how) for word in explain.word_matches(found)] == [
        ("Аэро", "AERO", "script"),
        ("Karvon", "KARVON", "same"),
    ]


def test_joined_words_are_shown_together() -> None:
    found = compared(party("Aero Karvon"), listed("Aerokarvon"))
    (word,) = explain.word_matches(found)
    assert (word.query_word, word.listed_word, word.how) == ("Aero Karvon", "Aerokarvon", "joined")


def test_facts_of_the_list_are_labelled_and_empty_ones_left_out() -> None:
    entity = listed("A B", "C", countries=("BY", "ZZ"), identifiers=(number("national_id", "77"),))
    assert explain.listed_facts(entity) == (
        ("Kind", "person"),
        ("Countries", "BY"),
        ("Other names", "C"),
        ("Identifiers", "national id 77"),
    )


def test_basis_points_read_as_per_cent() -> None:
    assert [explain.percent(points) for points in (0, 7_000, 8_725, 10_000, 5)] == [
        "0 %",
        "70 %",
        "87.25 %",
        "100 %",
        "0.05 %",
    ]
