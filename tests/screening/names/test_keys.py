import pytest

from screening.names.fold import Word
from screening.names.keys import (
    acronym_keys,
    acronym_places,
    asked_keys,
    bare_keys,
    consonants,
    glued_key,
    glued_keys,
    glued_places,
    remainders,
    spelled_acronyms,
    whole_key,
    word_keys,
)
from screening.names.parts import Parts, read_name
from screening.names.scripts import UNVOWELLED


def read(name: str, kind: str = "person") -> Parts:
    return read_name(name, kind)


def shared(query: Word, listed: Word) -> bool:
    keys = set(word_keys(listed.text, hangul=listed.script == "hangul"))
    if listed.script in UNVOWELLED:
        keys.update(bare_keys(listed))
    return not {key for key, _ in asked_keys(query)}.isdisjoint(keys)


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("dovrek", "dovrek"),
        ("dovrek", "dowrek"),
        ("saark", "sarak"),
        ("zok", "zuk"),
        ("dvrek", "dovrek"),
        ("mohammed", "muhamad"),
        ("zavod", "plant"),
        ("nii", "institute"),
        ("nii", "nauchnyy"),
    ],
)
def test_spellings_of_a_word_share_a_key_both_ways(query: str, listed: str) -> None:
    assert shared(Word(query, query, "latin"), Word(listed, listed, "latin"))
    assert shared(Word(listed, listed, "latin"), Word(query, query, "latin"))


@pytest.mark.parametrize(("name", "latin"), [("محمد", "mohammed"), ("김", "kim")])
def test_a_word_of_another_script_shares_a_key_with_its_latin_spelling_both_ways(name: str, latin: str) -> None:
    (word,), (other,) = read(name).words, read(latin).words
    assert shared(word, other)
    assert shared(other, word)


def test_strangers_share_none_and_numbers_have_no_slips() -> None:
    assert not shared(Word("dovrek", "", "latin"), Word("zelmira", "", "latin"))
    assert not shared(Word("1961", "", "latin"), Word("1968", "", "latin"))
    assert remainders("61398") == remainders("ab") == []


def test_words_in_another_order_are_one_whole() -> None:
    assert whole_key(read("DOVREK, Halvard")) == whole_key(read("Halvard Dovrek"))


def test_neighbours_are_glued_and_syllables_by_threes() -> None:
    assert glued_key("aerokarvon") in glued_keys(read("Aero Karvon"))
    assert glued_key("wangxiaoming") in glued_keys(read("王小明"))
    assert glued_keys(read("Unit 61", "organisation")) == [glued_key("unit61")]


def test_consonants_are_the_same_whatever_the_blanks() -> None:
    assert consonants(read("Abd Allah")) == consonants(read("Abdallah"))
    assert consonants(read("عبد الكريم")) == consonants(read("عبدالكريم"))


def test_an_acronym_meets_the_words_it_stands_for() -> None:
    words = read("Zelmira Institute of Signal Technology", "organisation")
    assert set(spelled_acronyms(read("ZIST", "organisation"))) <= set(acronym_keys(words))
    assert acronym_keys(read("Zelmira Institute", "organisation")) == []
    assert acronym_places(words) == [("=zist", (0, 1, 2, 3, 4)), ("=ziost", (0, 1, 2, 3, 4))][::-1]


def test_a_word_stands_where_its_halves_are_asked_for() -> None:
    ((key, places),) = glued_places(read("Aero Karvon"))
    assert (places, key in set(word_keys("aerokarvon", hangul=False))) == ((0, 1), True)
