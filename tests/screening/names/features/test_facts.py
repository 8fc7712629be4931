import pytest

from screening.names.features.facts import (
    other_birth_date,
    other_country,
    other_kind,
    same_birth_date,
    same_country,
    same_identifier,
)
from tests.screening.names.cast import compared, listed, number, party


@pytest.mark.parametrize(
    ("born", "against", "in_favour"),
    [
        ("1968-03-14", 0, 10_000),
        ("1968-03", 0, 5_000),
        ("1968", 0, 5_000),
        ("1968-01-01", 0, 5_000),
        ("1971-09-30", 0, 5_000),
        ("1981-05-05", 0, 5_000),
        ("", 0, 0),
        ("1968-03-15", 1_500, 0),
        ("1969-05-05", 3_000, 0),
        ("1990", 10_000, 0),
    ],
)
def test_birth_dates_speak_for_and_against(born: str, against: int, in_favour: int) -> None:
    entity = listed("A Dovrek", birth_dates=("1971", "1968-03-14", "1980..1982"))
    found = compared(party("A Dovrek", birth_date=born), entity)
    assert (other_birth_date(found).value, same_birth_date(found).value) == (against, in_favour)


def test_birth_dates_are_quoted() -> None:
    found = compared(party("A Dovrek", birth_date="1990"), listed("A Dovrek", birth_dates=("1971", "1968-03-14")))
    assert other_birth_date(found).sentence == "born 1990, where the list says 1968-03-14 or 1971"


def test_without_a_listed_birth_date_nothing_contradicts() -> None:
    assert other_birth_date(compared(party("A Dovrek", birth_date="1990"), listed("A Dovrek"))).value == 0


@pytest.mark.parametrize(("country", "points"), [("BY", 10_000), ("NO", 0), ("", 0)])
def test_a_country_on_both_sides_speaks_for_the_hit(country: str, points: int) -> None:
    assert (
        same_country(compared(party("A Dovrek", country=country), listed("A Dovrek", countries=("BY",)))).value
        == points
    )


@pytest.mark.parametrize(
    ("country", "countries", "points"),
    [("BY", ("BY", "KZ"), 0), ("NO", ("BY", "KZ"), 10_000), ("", ("BY",), 0), ("NO", (), 0), ("NO", ("BY", "ZZ"), 0)],
)
def test_another_country_counts_only_when_every_listed_place_is_known(
    country: str, countries: tuple[str, ...], points: int
) -> None:
    found = compared(party("A Dovrek", country=country), listed("A Dovrek", countries=countries))
    assert other_country(found).value == points


@pytest.mark.parametrize(
    ("kind", "listed_kind", "points"),
    [("person", "person", 0), ("person", "vessel", 10_000), ("unknown", "vessel", 0), ("person", "unknown", 0)],
)
def test_another_kind_counts_when_both_are_known(kind: str, listed_kind: str, points: int) -> None:
    assert other_kind(compared(party("Orchid", kind), listed("Orchid", kind=listed_kind))).value == points


def test_the_same_number_of_the_same_kind_leads() -> None:
    entity = listed("A Dovrek", identifiers=(number("passport", "XV-0041277"),))
    same = compared(party("Someone Else", identifiers=(number("passport", "xv0041277"),)), entity)
    assert same_identifier(same).sentence == "the same passport number xv0041277"


@pytest.mark.parametrize(
    "other", [number("tax", "XV0041277"), number("passport", "XV0041278"), number("passport", "X1")]
)
def test_a_number_of_another_kind_or_too_short_says_nothing(other) -> None:  # type: ignore[no-untyped-def]
    entity = listed("A Dovrek", identifiers=(number("passport", "XV0041277"), number("passport", "X1")))
    assert same_identifier(compared(party("A Dovrek", identifiers=(other,)), entity)).value == 0
