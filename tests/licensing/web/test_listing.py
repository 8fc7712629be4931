"""Sorting by plain links."""

import pytest

from licensing.web.listing import Column, Sorting, heads

COLUMNS = (Column("age", "Age", "submitted_at"), Column("lane", "Lane", "lane"), Column("who", "Exporter"))


@pytest.mark.parametrize(
    ("asked", "key", "descending"),
    [
        ({"sort": "lane"}, "lane", False),
        ({"sort": "-lane"}, "lane", True),
        ({}, "age", True),
        ({"sort": "who"}, "age", True),
        ({"sort": "password"}, "age", True),
        ({"sort": "--lane"}, "age", True),
    ],
)
def test_only_what_can_be_sorted_by_is_obeyed(asked: dict[str, str], key: str, descending: bool):
    assert Sorting.asked(asked, COLUMNS, default="-age") == Sorting(key, descending)


def test_equal_rows_keep_one_order():
    assert Sorting("age", descending=True).order_by(COLUMNS) == ("-submitted_at", "-pk")
    assert Sorting("lane").order_by(COLUMNS) == ("lane", "pk")


def test_a_click_on_the_sorted_column_turns_it_and_on_another_sorts_by_that():
    drawn = {head.column.key: (head.aria, head.sort) for head in heads(COLUMNS, Sorting("age"))}
    assert drawn == {"age": ("ascending", "-age"), "lane": ("", "lane"), "who": ("", "")}
    assert heads(COLUMNS, Sorting("age", descending=True))[0].sort == "age"


def test_a_table_that_is_not_sorted_has_no_links():
    assert {head.sort for head in heads(COLUMNS, None)} == {""}
