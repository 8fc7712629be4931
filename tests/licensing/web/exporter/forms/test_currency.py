from datetime import date

from licensing.web.exporter.forms import currency

DAY = date(2026, 11, 20)


def test_what_is_money_somewhere_today_can_be_chosen_and_what_was_cannot() -> None:
    codes = currency.codes(DAY)
    assert {"EUR", "NOK", "USD", "CHF", "AED", "KWD"} <= codes
    assert not {"DEM", "FRF", "HRK", "XAU", "XXX"} & codes


def test_the_authority_s_own_currency_stands_first_and_once() -> None:
    from django.conf import settings

    choices = [code for code, _name in currency.choices(DAY)]
    assert choices[0] == settings.AUTHORITY.currency
    assert len(choices) == len(set(choices)) == len(currency.codes(DAY) | {settings.AUTHORITY.currency})
