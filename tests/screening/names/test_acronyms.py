import pytest

from screening.names.acronyms import spelled_out, stands_for


@pytest.mark.parametrize(
    ("letters", "words", "stands"),
    [
        ("vomz", ["vologda", "optical", "mechanical", "plant"], True),  # z as in zavod
        ("vomp", ["vologda", "optical", "and", "mechanical", "plant"], True),
        ("tsniri", ["central", "scientific", "research", "institute"], False),
        ("tsnii", ["central", "scientific", "research", "institute"], True),
        ("do", ["dovrek"], False),
    ],
)
def test_letters_stand_for_all_words(letters: str, words: list[str], stands: bool) -> None:
    assert stands_for(letters, words) is stands


def test_letters_may_stand_for_some_neighbours() -> None:
    assert spelled_out("st", ("karvona", "science", "and", "technology")) == ((1, 2, 3),)


@pytest.mark.parametrize("letters", ["ali", "a", "17", "karvonaltdx"])
def test_names_of_persons_give_none(letters: str) -> None:
    assert spelled_out(letters, ("abdul", "latif", "ibrahim")) == ()
