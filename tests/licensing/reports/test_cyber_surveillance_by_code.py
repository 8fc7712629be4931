from licensing.reports.cyber_surveillance_by_code import table
from licensing.reports.table import Figure
from tests.licensing.reports.happened import happened


def test_only_named_codes_are_counted_each_under_its_name() -> None:
    log = (
        happened(0, "in", "A", "2026-01-02", "CA", ("5a001 J", "5A002.a", "not a code", "")),
        happened(1, "in", "B", "2026-01-03", "AE", ("5A001.f.1", "4D004")),
        happened(2, "refused", "B", "2026-02-01", "AE", ("5A001.f.1", "4D004")),
    )
    rows = table(log, 2026).rows
    assert [(row[0], row[1], row[2], row[4]) for row in rows] == [
        ("4D004", "AE", Figure((1,)), Figure((2,))),
        ("5A001.f", "AE", Figure((1,)), Figure((2,))),
        ("5A001.j", "CA", Figure((0,)), Figure()),
    ]


def test_rows_are_not_added_up() -> None:
    assert table((happened(0, "in", "A", "2026-01-02", "CA", ("4A005", "4D004")),), 2026).total is None
