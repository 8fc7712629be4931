import pytest

from licensing.reports.table import Column, Figure, Kind, Table, added

COLUMNS = (Column("place", "Place", Kind.TEXT), Column("seen", "Seen", Kind.FIGURE))


def make(*rows: object, total: object = None) -> Table:
    return Table("places", "Places", (), COLUMNS, rows, total)  # type: ignore[arg-type]


def test_a_figure_is_as_many_as_its_entries() -> None:
    assert Figure((3, 8)).value == 2
    assert Figure().value == 0


def test_a_sum_keeps_every_entry() -> None:
    assert added(["text", Figure((8, 9)), Figure((3,))]) == Figure((3, 8, 9))


def test_a_true_total_is_taken() -> None:
    assert make(("a", Figure((2,))), ("b", Figure((1,))), total=("all", Figure((1, 2)))).total is not None


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        ([("a",)], None),
        ([("a", 3)], None),
        ([(Figure(), Figure())], None),
        ([("a", Figure((1,)))], ("all", Figure((1, 2)))),
        ([("a", Figure((1,)))], ("all", Figure((2,)))),
    ],
)
def test_a_table_that_is_none_is_not_made(rows: list[object], total: object) -> None:
    with pytest.raises(ValueError, match="places"):
        make(*rows, total=total)
