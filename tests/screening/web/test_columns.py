import pytest

from screening.web import columns


@pytest.mark.parametrize(
    "table",
    [columns.LISTS, columns.TAKINGS, columns.REFUSALS, columns.CHANGES, columns.CHANGED, *columns.RULES.values()],
)
def test_each_table_has_one_column_that_names_the_row_and_no_key_twice(table: tuple[columns.Column, ...]) -> None:
    assert [column.heads_row for column in table].count(True) == 1
    assert len({column.key for column in table}) == len(table)
