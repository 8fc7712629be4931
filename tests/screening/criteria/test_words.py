from datetime import date

import pytest

from screening.criteria import words
from tests.screening import pictures


def test_a_quotation_is_one_line_and_no_longer_than_it_may_be() -> None:
    assert words.quote(" a\n b\u2028c ") == "“a b c”"
    assert len(words.quote("x" * 5000)) == words.QUOTE_MAX + 2
    assert words.quote("x" * 5000).endswith("…”")


@pytest.mark.parametrize(
    ("parts", "listing"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "a", "c"], "a, b and c")],
)
def test_a_listing_reads_as_a_person_would_say_it(parts: list[str], listing: str) -> None:
    assert words.listing(parts) == listing


def test_a_party_is_named_by_role_and_name() -> None:
    assert words.party(pictures.USER) == "the end-user “Fjordlys Kraftlag”"
    assert words.role(pictures.case(), "p1") == words.party(pictures.USER)
    with pytest.raises(ValueError, match="no party p9"):
        words.role(pictures.case(), "p9")


def test_days_and_counts_do_not_depend_on_the_machine() -> None:
    assert words.day(date(2026, 3, 5)) == "5 March 2026"
    assert words.count(9640) == "9,640"


def test_basis_points_are_shown_as_per_cent() -> None:
    assert [words.percent(points) for points in (0, 5, 9866, 10_000)] == ["0 %", "0.05 %", "98.66 %", "100 %"]
