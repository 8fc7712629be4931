import pytest

from licensing.documents.said import code_points, latin, name


@pytest.mark.parametrize("text", ["Aurora Instruments AS", "Ærø Łódź Đặng", "O'Neill & Søn (2) – ©", "Zoe\u0308", ""])
def test_latin_names_need_no_second_form(text: str) -> None:
    assert latin(text) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Иван", "Ivan"), ("海港", "HaiGang"), ("ภาษา", "phasa"), ("Harbour 😀", "Harbour :grinning:"), ("Ａｌｉ", "Ali")],
)
def test_other_scripts_get_a_latin_form(text: str, shown: str) -> None:
    assert latin(text) == shown
    assert name(text).text == text
    assert name(text).latin == shown


def test_code_points_name_every_character() -> None:
    assert code_points("ก😀") == "U+0E01 U+1F600"
