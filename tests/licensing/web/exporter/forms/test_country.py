import pytest
from django.core.exceptions import ValidationError

from licensing.web.exporter.forms.country import Country


def test_every_country_can_be_chosen_kosovo_too_and_nothing_else() -> None:
    assert [Country().clean(code) for code in ("NO", "XK", "TW")] == ["NO", "XK", "TW"]
    for code in ("EU", "ZZ", "no", "NOR"):
        with pytest.raises(ValidationError, match="from the list"):
            Country().clean(code)


def test_a_country_may_be_left_for_later_only_where_that_is_said() -> None:
    assert Country(later=True).clean("") == ""
    with pytest.raises(ValidationError, match="Choose a country"):
        Country().clean("")
