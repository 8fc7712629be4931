"""Currencies that are legal tender somewhere today, by Unicode CLDR; the authority's own stands first."""

from datetime import date
from functools import cache

from babel import Locale
from babel.numbers import get_territory_currencies
from django.conf import settings

from licensing import formats


@cache
def codes(day: date) -> frozenset[str]:
    """ISO 4217 codes of ``day``."""
    countries = [code for code in Locale("en").territories if formats.is_country(code)]
    return frozenset(code for country in countries for code in get_territory_currencies(country, day, day))


def choices(day: date) -> list[tuple[str, str]]:
    """(code, code and name): the authority's currency, then the others by code."""
    own = settings.AUTHORITY.currency
    return [(code, f"{code} · {formats.currency_name(code)}") for code in (own, *sorted(codes(day) - {own}))]
