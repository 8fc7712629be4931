import pytest

from screening.names.fold import NameTooLong, UnreadableName
from screening.names.parts import read_name, readings


@pytest.mark.parametrize(
    ("name", "words", "form"),
    [
        ("Zelmira Intercept Technologies, LLC", "zelmira intercept technologies", "limited"),
        ("OOO «Ромашка»", "romashka", "limited"),
        ("Karvona Co., Ltd.", "karvona", "limited"),
        ("Karvona Corp. SA", "karvona", "stock"),
        ("CORP", "corp", ""),
        ("AB Ltd", "ab ltd", ""),
        ("Directorate for Signals", "directorate for signals", ""),
    ],
)
def test_a_legal_form_comes_off_unless_too_little_is_left(name: str, words: str, form: str) -> None:
    parts = read_name(name, "organisation")
    assert (parts.text, parts.form) == (words, form)


def test_what_came_off_is_remembered() -> None:
    assert read_name("Karvona Co., Ltd.", "organisation").off == ("co", "ltd")
    assert read_name("General Tesfaye Orlundi", "person").off == ("general",)


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("JSCKARVONA", "karvona", "stock"),
        ("KarvonaLTD", "karvona", "limited"),
        ("Joint Stock Company‘Karvona’", "karvona", "stock"),
        ("Joint Stock CompanyKarvona", "karvona", "stock"),
        ("Oooh", "oooh", ""),
    ],
)
def test_a_form_written_together_with_the_name_comes_off(name: str, text: str, form: str) -> None:
    read = read_name(name, "organisation")
    assert (read.text, read.form) == (text, form)


def test_titles_come_off_persons_only_and_never_all_of_the_name() -> None:
    assert read_name("Dr. Haji Orlundi", "person").text == "orlundi"
    assert read_name("Haji", "person").text == "haji"
    assert read_name("General Trading", "organisation").text == "general trading"


def test_dotted_initials_of_a_person_are_letters_of_their_own() -> None:
    assert read_name("H.I. Dovrek", "person").text == "h i dovrek"
    assert read_name("H.I. Dovrek", "organisation").text == "hi dovrek"


def test_numbers_lose_their_leading_zeros() -> None:
    assert read_name("Karvona Works No. 017", "organisation").numbers == {"17"}


def test_a_form_in_brackets_is_no_name_of_its_own() -> None:
    assert [parts.texts for parts in readings("Karvona Instruments (PVT) Ltd", "organisation")] == [
        ("karvona", "instruments")
    ]


@pytest.mark.parametrize("name", ["", "  ", "—", "\u200b\u3164", "😀"])
def test_a_name_of_nothing_is_unreadable(name: str) -> None:
    with pytest.raises(UnreadableName, match="holds no letter or digit"):
        read_name(name, "person")


def test_a_name_that_unfolds_beyond_use_is_too_long() -> None:
    with pytest.raises(NameTooLong, match="unfolds to more than 2400 letters"):
        read_name("\ufdfa" * 300, "person")


def test_a_name_of_look_alikes_is_read_twice() -> None:
    assert [parts.text for parts in readings("СОСА", "organisation")] == ["sosa", "coca"]
    assert readings("Дмитрий", "person")[0].text == "dmitriy"
    assert len(readings("Dovrek", "person")) == 1
