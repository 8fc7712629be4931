from datetime import date

import pytest
from django.test import Client

from screening.web.rules.fields import fields


def test_each_field_is_named_with_its_place_and_kind() -> None:
    value = {"a": "x", "b": [{"c": 1, "d": None}], "e": {"f": True, "g": date(2026, 1, 1)}, "h": [], "i": ["x"]}
    assert [(where, str(what)) for where, what in fields(value)] == [
        ("a", "text"),
        ("b[].c", "whole number"),
        ("b[].d", "null, where there is none"),
        ("e.f", "true or false"),
        ("e.g", "day, as year-month-day"),
        ("h[]", "a list, empty here"),
        ("i[]", "text"),
    ]


@pytest.mark.parametrize("address", ["/rules/criteria/EU-03/", "/rules/changes/"])
def test_a_page_documents_its_json(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert "Fields of the JSON" in page
    assert '<code class="licet-code" dir="ltr" translate="no">ruleset</code></span>: text' in page
