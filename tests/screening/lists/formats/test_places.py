from pathlib import Path

import pytest

from screening import cards, countries
from screening.lists.formats.places import ISO_CODES, codes_of, iso_code, says_unknown

NAMES: dict[str, str] = cards.read(Path(countries.__file__).with_name("names.yaml"))


def test_every_country_that_the_house_names_has_its_code() -> None:
    assert set(NAMES) == ISO_CODES
    for code, name in NAMES.items():
        # "Congo" is what either of the two Congos is called in some list.
        assert code in codes_of(name)
        assert "ZZ" not in codes_of(name)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ()),
        ("Iran (Islamic Republic of)", ("IR",)),
        ("Democratic People’s Republic of Korea (DPRK)", ("KP",)),
        ("Myanmar/ Burma", ("MM",)),
        ("Trinidad and Tobago", ("TT",)),
        ("Congo", ("CG", "CD")),
        ("US", ("US",)),
        ("Ukrainian, Russian", ("UA", "RU")),
        ("Ukrainian and/or Russian", ("UA", "RU")),
        ("Republic of Moldova, Romanian, Russian", ("MD", "RO", "RU")),
        ("(a) Algerian, (b) German", ("DZ", "DE")),
        ("(a) Trinidad and Tobago; (b) United States of America", ("TT", "US")),
        ("Syrian/Lebanese", ("SY", "LB")),
        ("allegedly Russian", ("RU",)),
        ("of the Republic of Moldova", ("MD",)),
        ("Jordanian (presumed)", ("JO",)),
        ("Russian, Varnian", ("RU", "ZZ")),
        ("former Soviet Union", ("ZZ",)),
        ("Varnia", ("ZZ",)),
    ],
)
def test_names_and_nationalities_have_codes_and_the_rest_is_in_doubt(text: str, codes: tuple[str, ...]) -> None:
    assert codes_of(text) == codes


def test_a_code_is_a_code() -> None:
    assert [iso_code(code) for code in ("by", "XK", "zz", "suhh", "")] == ["BY", "XK", "ZZ", "ZZ", "ZZ"]


def test_publishers_have_words_for_not_knowing() -> None:
    assert says_unknown("UNKNOWN")
    assert says_unknown("na")
    assert not says_unknown("Varnia")
