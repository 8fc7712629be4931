import pytest

from screening.names.confusables import LATIN_TWIN, latin_reading, own_script, poses
from screening.names.scripts import script_of


def test_every_twin_is_one_ascii_letter_and_none_is_ascii_itself() -> None:
    assert all(len(twin) == 1 and twin.isascii() and twin.isalpha() for twin in LATIN_TWIN.values())
    assert not any(char.isascii() for char in LATIN_TWIN)


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("IRАN", "IRAN"),  # Cyrillic А
        ("Cухой", "Сухой"),  # Latin C
        ("Сухой", "Сухой"),
        ("IRAN", "IRAN"),
        ("AСКОН", "АСКОН"),  # every letter has a twin: most are Cyrillic
        ("ΑΒΓ", "ΑΒΓ"),
    ],
)
def test_a_mixed_word_goes_back_to_one_script(word: str, read: str) -> None:
    assert own_script(word) == read
    assert len({script_of(char) for char in own_script(word)}) == 1


def test_the_latin_reading_takes_every_twin() -> None:
    assert latin_reading("СОСА") == "COCA"


def test_a_word_poses_as_latin_when_all_its_letters_can() -> None:
    assert poses("СОСА")
    assert poses("CОCA")  # one Cyrillic letter
    assert not poses("Сухой")
    assert not poses("COCA")
