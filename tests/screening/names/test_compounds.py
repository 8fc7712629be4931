import pytest

from screening.names.compounds import unjoined
from screening.names.fold import words


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Abdulrahman", "abd rahman"),
        ("Abdurrahman", "abd rahman"),
        ("Abdel Rahman", "abd rahman"),
        ("Abd al-Rahman", "abd al rahman"),
        ("Abdullah", "abd allah"),
        ("Abdallah", "abd allah"),
        ("Habibullah", "habib allah"),
        ("Nasrollah", "nasr allah"),
        ("Nizamuddin", "nizam din"),
        ("Tajeddine", "taj din"),
        ("Abdi", "abdi"),
        ("Martin", "martin"),
        ("Villa", "villa"),
        ("عبد الله", "abd allah"),
        ("عبدالله", "abd allah"),
        ("عبدالرحمن", "abd al rhmn"),
        ("حبيب الله", "hbyb allah"),
        ("الحسن", "al hsn"),
        ("والحسن", "w al hsn"),
        ("عبد الحق", "abd al hq"),
        ("ولد", "ould"),
        ("أبو", "abu"),
        ("Essabar", "al sabar"),
        ("Esther", "esther"),
    ],
)
def test_a_compound_is_read_as_its_parts(name: str, parts: str) -> None:
    assert " ".join(word.text for word in unjoined(words(name))) == parts


def test_a_part_remembers_what_was_typed() -> None:
    assert {word.as_typed for word in unjoined(words("Abdulrahman"))} == {"Abdulrahman"}
