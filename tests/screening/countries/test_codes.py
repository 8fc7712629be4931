import pytest

from screening.countries.codes import code_of
from screening.countries.columns import Naming


@pytest.mark.parametrize(
    ("written", "naming", "code"),
    [
        ("NO", Naming.ISO2, "NO"),
        ("NOR", Naming.ISO3, "NO"),
        ("XKX", Naming.ISO3, "XK"),
        ("XKO", Naming.ISO3, "XK"),
        ("WBG", Naming.ISO3, "PS"),
        ("385", Naming.COW, "NO"),
        ("345", Naming.COW, "RS"),
        ("Norway", Naming.NAME, "NO"),
        ("CONGO (KINSHASA)", Naming.NAME, "CD"),
        ("Congo (Brazzaville)", Naming.NAME, "CG"),
        (" Korea, North ", Naming.NAME, "KP"),
    ],
)
def test_publishers_names_lead_to_the_country(written: str, naming: Naming, code: str) -> None:
    assert code_of(written, naming) == code


@pytest.mark.parametrize(
    ("written", "naming"),
    [
        ("", Naming.NAME),
        ("Korea", Naming.NAME),
        ("Norwegian", Naming.NAME),
        ("UK", Naming.ISO2),
        ("nor", Naming.ISO3),
        ("DDR", Naming.ISO3),
        ("0", Naming.COW),
    ],
)
def test_nothing_is_guessed(written: str, naming: Naming) -> None:
    assert code_of(written, naming) is None


def test_every_country_has_a_code_of_three() -> None:
    from screening.countries.codes import _codes

    assert all(codes.iso3 and len(codes.iso3[0]) == 3 for codes in _codes().values())
    assert len({codes.iso3[0] for codes in _codes().values()}) == 250
