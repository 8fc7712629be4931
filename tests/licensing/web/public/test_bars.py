from licensing.reports.applications_by_destination import table
from licensing.web.public.bars import longest
from tests.licensing.reports.happened import happened


def test_bars_are_to_scale_and_a_small_count_is_still_seen() -> None:
    log = [happened(n, "in", f"A{n}", "2026-01-01", "CA") for n in range(300)]
    log += [happened(1000 + n, "in", f"B{n}", "2026-01-01", "AE") for n in range(100)]
    log.append(happened(2000, "in", "C", "2026-01-01", "SG"))
    assert [(bar.code, bar.value, bar.width) for bar in longest(table(log, 2026))] == [
        ("CA", 300, "100.00"),
        ("AE", 100, "33.33"),
        ("SG", 1, "1.00"),
    ]


def test_no_more_than_ten_and_none_for_nothing() -> None:
    places = ("CA", "AE", "SG", "NO", "SE", "DK", "FI", "DE", "FR", "IT", "ES", "PT")
    log = [happened(n, "in", f"A{n}", "2026-01-01", place) for n, place in enumerate(places)]
    assert len(longest(table(log, 2026))) == 10
    assert longest(table((), 2026)) == []
    assert longest(table([happened(1, "withdrawn", "A", "2026-01-01")], 2026)) == []
