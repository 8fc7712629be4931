import pytest

from screening.names.scripts import INVISIBLE, script_of


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("a", "latin"),
        ("Ø", "latin"),
        ("ж", "cyrillic"),
        ("Ω", "greek"),
        ("ש", "hebrew"),
        ("ع", "arabic"),
        ("国", "han"),
        ("김", "hangul"),
        ("カ", "kana"),
        ("ა", "other"),
        ("7", ""),
        ("-", ""),
    ],
)
def test_a_letter_has_one_script(letter: str, script: str) -> None:
    assert script_of(letter) == script


def test_letters_that_nobody_sees_are_known() -> None:
    assert {"\u3164", "\u115f", "\ufe0f", "\u034f"} <= INVISIBLE
    assert not INVISIBLE & set("aжش国 ")
