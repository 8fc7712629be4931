"""Numbers, money, days, moments and countries as a reader of the current language writes them.

The names and patterns are Unicode CLDR's, by way of Babel. A language without a country is written as the world
writes it: plain English has the day before the month. An authority that wants another habit names it (``en-US``).
"""

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale, localedata
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_currency_name, get_currency_precision
from django.conf import settings
from django.utils.translation import get_language

from licensing import pseudo


@cache
def _locale(language: str) -> Locale:
    base = "en" if language == pseudo.LANGUAGE else language.replace("-", "_")
    return Locale.parse(next(tag for tag in (f"{base}_001", base, "en_001") if localedata.exists(tag)))


def locale() -> Locale:
    """CLDR locale of the language that is active in this thread."""
    return _locale(get_language() or settings.LANGUAGE_CODE)


def _said(words: str) -> str:
    """CLDR's words are translated already; under the pseudo-locale they are marked as such."""
    return pseudo.accent(words) if get_language() == pseudo.LANGUAGE else words


def number(value: Decimal | int | str) -> str:
    """A number with the digits it has: trailing zeros are kept, since a quantity of 1.50 says how exact it is."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    exponent = exact.as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(exact, format=pattern, locale=locale())


def amount(value: Decimal | int | str, currency: str) -> str:
    """A sum with at least the decimals its currency has (EUR 2, JPY 0, KWD 3); more stay when they were given."""
    least = Decimal(1).scaleb(-get_currency_precision(currency))
    exact = Decimal(str(value))
    return number(exact.quantize(least) if exact == exact.quantize(least) else exact)


def currency_name(currency: str) -> str:
    """``EUR`` -> "Euro"; an unknown code is its own name."""
    return _said(get_currency_name(currency, locale=locale()))


def country_name(code: str) -> str:
    """ISO 3166-1 alpha-2 (``XK`` too) to the country's name; a code CLDR does not know is returned as it is."""
    name = locale().territories.get(code.upper())
    return _said(name) if name else code


def day(value: date) -> str:
    """A calendar day: ``22 Nov 2026``. A day has no time zone, so none is applied."""
    return _said(format_date(value, format="medium", locale=locale()))


def at_home(value: datetime) -> datetime:
    """An aware moment in the authority's time zone; a naive one is an error of the caller's (ValueError)."""
    if value.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be shown.")
    return value.astimezone(ZoneInfo(settings.AUTHORITY.time_zone))


def moment(value: datetime) -> str:
    """``22 Nov 2026, 10:16`` in the authority's time zone, on a 24-hour clock."""
    local = at_home(value)
    clock = format_skeleton("Hm", local, tzinfo=local.tzinfo, locale=locale())
    return _said(f"{format_date(local.date(), format='medium', locale=locale())}, {clock}")


def zone(value: datetime) -> str:
    """The abbreviation the authority's own zone uses at that moment (``CET``, ``CEST``, ``+04``)."""
    return at_home(value).tzname() or ""


def score(points: int) -> str:
    """Basis points as a percentage, nothing lost: 9240 -> ``92.40``. ValueError outside 0-10 000."""
    if not 0 <= points <= 10_000:
        raise ValueError(f"A score lies between 0 and 10 000 basis points, not {points}.")
    return number(Decimal(points).scaleb(-2).quantize(Decimal("0.01")))


def countries(*codes: str) -> list[tuple[str, Any]]:
    """(code, name) pairs for a choice, sorted by name; without codes every country CLDR knows."""
    wanted = codes or tuple(code for code in locale().territories if is_country(code))
    return sorted(((code, country_name(code)) for code in wanted), key=lambda pair: pair[1].casefold())


# Two-letter codes of CLDR that are no country: unions, the UN, outlying remainders, unknown, pseudo-locales.
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})


def is_country(code: str) -> bool:
    """True for a two-letter code that names a country or territory in CLDR."""
    return len(code) == 2 and code.isalpha() and code in locale().territories and code not in _NO_COUNTRY
