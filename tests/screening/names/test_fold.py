import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from screening.names.fold import NameHasControls, NameTooLong, check_name, fold, has_lookalikes, words


@given(st.text(max_size=60))
@example("ﷺ")
@example("İſtanbul ẞ")
@example("M0HAMMED 5T")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_nothing_but_words_of_ascii_letters_or_digits_is_left(text: str) -> None:
    assert all(word.isascii() and (word.isalpha() or word.isdigit()) for word in fold(text).split())
    assert fold(text) == fold(text).lower()


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Véra  ØRSTED-Åby", "vera orsted aby"),
        ("Ｄｏｖｒｅｋ", "dovrek"),
        ("DOVREK\u200b, Hal\u00advard\u200f", "dovrek halvard"),
        ("AL-QA'SIR", "al qasir"),
        ("Karvona & Sons", "karvona and sons"),
        ("S.A. de C.V.", "sa de cv"),
        ("Co.Ltd", "co ltd"),
        ("Unit61398", "unit 61398"),
        ("M0HAMM1D", "mohammld"),
        ("Дмитрий Йовков", "dmitriy yovkov"),
        ("Γεώργιος", "georgios"),
        ("И\u0306овков e\u0301", "yovkov e"),  # letters typed as a base and a mark
        ("محمد", "mhmd"),
        ("华国", "hua guo"),
        ("김정", "gim jeong"),
        ("DOVRЕK", "dovrek"),  # a Cyrillic Е among Latin letters
        ("Cухой", "sukhoy"),  # a Latin C among Cyrillic ones
        ("\u3164\u200b 😀 —", ""),
    ],
)
def test_a_name_folds_to_plain_words(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_every_folded_word_remembers_what_was_typed() -> None:
    assert [(word.text, word.as_typed, word.script) for word in words("ÁBEL Дон")] == [
        ("abel", "ÁBEL", "latin"),
        ("don", "Дон", "cyrillic"),
    ]


def test_a_name_of_look_alikes_has_a_latin_reading_besides() -> None:
    assert has_lookalikes("СОСА")
    assert not has_lookalikes("COCA")
    assert not has_lookalikes("Сухой завод")  # no word of which all letters look Latin
    assert has_lookalikes("Сухой ТРАКТОР СОСА")
    assert [word.text for word in words("СОСА")] == ["sosa"]
    assert [word.text for word in words("СОСА", lookalikes=True)] == ["coca"]
    assert [word.text for word in words("Сухой СОСА", lookalikes=True)] == ["sukhoy", "coca"]


def test_three_hundred_characters_pass_and_one_more_is_refused() -> None:
    check_name("x" * 300)
    with pytest.raises(NameTooLong, match="301 characters; at most 300"):
        check_name("x" * 301)


@pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_direction_controls_are_refused_with_their_place(code: int) -> None:
    with pytest.raises(NameHasControls, match=f"Character 4 of the name is the direction control U\\+{code:04X}"):
        check_name("abc" + chr(code) + "d")


def test_direction_marks_are_kept_and_folded_away() -> None:
    check_name("abc\u200e\u200f")
    assert fold("ab\u200ec\u200f") == "abc"


@pytest.mark.parametrize(
    ("greek", "latin"),
    [("Παπαδόπουλος", "papadopoulos"), ("Ντόρα", "dora"), ("Μπακογιάννης", "bakogiannis"), ("Εύα", "eva")],
)
def test_two_greek_letters_are_one_sound(greek: str, latin: str) -> None:
    assert fold(greek) == latin


def test_a_quotation_mark_that_opens_parts_words_and_an_ayn_does_not() -> None:
    assert fold("Works‘Karvona’") == "works karvona"
    assert fold("Isma‘il") == "ismail"
