import pytest

from screening.names.bones import bones
from screening.names.fold import words


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("محمد", "Mohammed"),
        ("حسین", "Hossein"),
        ("حسین", "Husayn"),
        ("خالد", "Khalid"),
        ("یوسف", "Yusuf"),
        ("رضا", "Reza"),
        ("رضا", "Rida"),
        ("غيث", "Ghaith"),
        ("غيث", "Ghays"),
        ("جمال", "Gamal"),
        ("قاسم", "Qasim"),
        ("زهرة", "Zahra"),
        ("אלישע", "Elisha"),
        ("כהן", "Cohen"),
        ("יצחק", "Yitzhak"),
        ("צבי", "Tzvi"),
        ("יוסף", "Joseph"),
        ("דויטש", "Deutsch"),
        ("صالح", "Saleh"),
        ("كاظم", "Kathim"),
        ("فيصل", "Faycal"),
        ("طه", "Taha"),
    ],
)
def test_a_word_without_vowels_shares_its_bones_with_latin_spellings(written: str, latin: str) -> None:
    assert bones(words(written)[0]) & bones(words(latin)[0])


@pytest.mark.parametrize(("written", "latin"), [("محمد", "Ahmad"), ("خالد", "Walid"), ("جمال", "Kamal")])
def test_other_consonants_are_other_bones(written: str, latin: str) -> None:
    assert not bones(words(written)[0]) & bones(words(latin)[0])
