import pytest

from screening.lists.formats.ofac_places import NOWHERE, PLACES, place_codes


def test_every_place_has_two_letter_codes_and_no_place_is_nowhere() -> None:
    assert all(codes and all(len(code) == 2 and code.isupper() for code in codes) for codes in PLACES.values())
    assert not NOWHERE & PLACES.keys()


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Korea, North", ("KP",)),
        ("Kosovo", ("XK",)),
        ("Region: Crimea", ("UA", "RU")),
        ("Cabo Verde.  Previously Cape Verde", ("CV",)),
        ("Atlantis", ()),
    ],
)
def test_a_place_is_coded_as_ofac_spells_it(name: str, codes: tuple[str, ...]) -> None:
    assert place_codes(name) == codes
