"""Numbers, money, days and countries as a reader of each language writes them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import override

from licensing import formats, pseudo


@pytest.mark.parametrize(
    ("value", "currency", "reads"),
    [
        ("12500.5", "EUR", "12,500.50"),
        ("1250000", "JPY", "1,250,000"),
        ("3.125", "KWD", "3.125"),
        (Decimal("0.005"), "EUR", "0.005"),
        (7, "EUR", "7.00"),
        (Decimal("1E+3"), "EUR", "1,000.00"),
    ],
)
def test_an_amount_has_its_currencys_decimals_and_loses_none(value: str, currency: str, reads: str):
    assert formats.amount(value, currency) == reads


@pytest.mark.parametrize(
    ("value", "reads"), [("1.50", "1.50"), ("12000", "12,000"), (Decimal("0.0000001"), "0.0000001")]
)
def test_a_number_keeps_the_digits_it_has(value: str, reads: str):
    assert formats.number(value) == reads


def test_a_number_is_written_as_the_language_writes_it():
    with override("de"):
        assert formats.amount("12500.5", "EUR") == "12.500,50"


@pytest.mark.parametrize(
    ("language", "reads"),
    [("en", "22 Nov 2026"), ("en-us", "Nov 22, 2026"), ("nb", "22. nov. 2026"), ("zz", "22 Nov 2026")],
)
def test_a_day_is_written_as_the_world_writes_it_unless_a_country_is_named(language: str, reads: str):
    with override(language):
        assert formats.day(date(2026, 11, 22)) == reads


def test_a_moment_is_shown_in_the_authoritys_time_zone():
    winter, summer = datetime(2026, 1, 31, 23, 30, tzinfo=UTC), datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert (formats.moment(winter), formats.zone(winter)) == ("1 Feb 2026, 00:30", "CET")
    assert (formats.moment(summer), formats.zone(summer)) == ("1 Jul 2026, 14:00", "CEST")


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        formats.moment(datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize(("code", "reads"), [("NO", "Norway"), ("XK", "Kosovo"), ("de", "Germany"), ("Q9", "Q9")])
def test_a_country_has_its_name(code: str, reads: str):
    assert formats.country_name(code) == reads


def test_a_country_is_named_in_the_readers_language():
    with override("fr"):
        assert formats.country_name("DE") == "Allemagne"


def test_the_choice_of_countries_is_sorted_and_holds_no_union():
    codes = [code for code, _ in formats.countries()]
    assert {"NO", "XK", "TW", "PS"} <= set(codes)
    assert not {"EU", "UN", "ZZ", "XA"} & set(codes)
    assert [code for code, _ in formats.countries("SE", "AT", "NO")] == ["AT", "NO", "SE"]


@pytest.mark.parametrize(("points", "reads"), [(0, "0.00"), (9240, "92.40"), (9241, "92.41"), (10_000, "100.00")])
def test_a_score_loses_nothing(points: int, reads: str):
    assert formats.score(points) == reads


@pytest.mark.parametrize("points", [-1, 10_001])
def test_a_score_out_of_range_is_refused(points: int):
    with pytest.raises(ValueError, match="10 000"):
        formats.score(points)


def test_words_of_cldr_count_as_translated_under_the_pseudo_language():
    with override(pseudo.install()):
        assert formats.country_name("NO").startswith("⟦")
        assert formats.currency_name("EUR").startswith("⟦")
