from licensing.reports.applications_by_destination import table
from licensing.reports.table import Figure
from tests.licensing.reports.happened import happened

LOG = (
    happened(0, "in", "A", "2025-12-30"),
    happened(1, "in", "B", "2026-01-02", "AE"),
    happened(2, "in", "C", "2026-02-01"),
    happened(3, "issued", "A", "2026-03-01"),
    happened(4, "in", "D", "2026-04-01"),
    happened(5, "refused", "B", "2026-05-01", "AE"),
    happened(6, "withdrawn", "D", "2026-06-01"),
    happened(7, "issued", "C", "2027-01-01"),
)


def test_every_figure_names_its_entries() -> None:
    year = table(LOG, 2026)
    assert year.rows == (
        ("CA", Figure((2, 4)), Figure((3,)), Figure(), Figure((6,)), Figure((2,))),
        ("AE", Figure((1,)), Figure(), Figure((5,)), Figure(), Figure()),
    )
    assert year.total is not None
    assert [cell.value for cell in year.total[1:] if isinstance(cell, Figure)] == [3, 1, 1, 1, 1]


def test_what_is_open_is_carried_over_until_it_ends() -> None:
    assert [row[-1] for row in table(LOG, 2025).rows] == [Figure((0,))]
    assert [row[-1] for row in table(LOG, 2027).rows] == [Figure()]


def test_received_and_open_before_are_ended_or_open_after() -> None:
    open_before = table(LOG, 2025).total
    year = table(LOG, 2026).total
    assert open_before is not None
    assert year is not None
    received, issued, refused, withdrawn, pending = (cell.value for cell in year[1:] if isinstance(cell, Figure))
    carried = open_before[-1]
    assert isinstance(carried, Figure)
    assert carried.value + received == issued + refused + withdrawn + pending


def test_a_year_without_anything_has_no_rows() -> None:
    assert table(LOG, 2024).empty
    assert table((), 2026).empty
