from dataclasses import replace
from datetime import date

import pytest

from screening.cards import CardError
from screening.countries.rows import (
    Basis,
    Conflict,
    ConflictKind,
    CountrySet,
    Embargo,
    Goods,
    Hub,
    Level,
    Mandate,
    MandateKind,
    Member,
    Reach,
    Row,
    between,
    check_rows,
    check_set,
)

NAMES = (("DK", "Denmark"), ("NO", "Norway"), ("SE", "Sweden"))
SINCE, DAY = date(2020, 1, 1), date(2026, 6, 1)
EMBARGO = Embargo("NO", "X", Level.EU, "Y", Reach.COUNTRY, (Goods.ARMS,), "all", SINCE, "Z", DAY, Basis.ACT)
MANDATE = Mandate("NO", "B", MandateKind.WATCHES, "A", "w", SINCE, "Z", DAY, DAY, Basis.ACT)
CONFLICT = Conflict("NO", ConflictKind.INTERNAL, "w", SINCE, "Z", DAY, DAY, Basis.ACT)
HUB = Hub("NO", SINCE, "b", "s", DAY, Basis.ACT, "x")


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (replace(EMBARGO, country="ZZ"), "country"),
        (replace(EMBARGO, until=SINCE), "until"),
        (replace(EMBARGO, checked=date(2019, 1, 1)), "checked"),
        (replace(EMBARGO, source=" "), "source"),
        (replace(EMBARGO, covers=()), "covers"),
        (replace(EMBARGO, act="a decision"), "act"),
        (replace(EMBARGO, level=Level.NATIONAL), "of"),
        (replace(EMBARGO, of="SE"), "of"),
        (replace(EMBARGO, level=Level.NATIONAL, of="ZZ"), "of"),
        (replace(HUB, country="ZZ"), "country"),
        (replace(MANDATE, known_to=date(2019, 1, 1)), "known_to"),
        (replace(CONFLICT, until=SINCE), "until"),
    ],
)
def test_a_row_that_cannot_be_true_is_refused(row: Row, field: str) -> None:
    right = (replace(EMBARGO, act="Decision 2020/1"), MANDATE, CONFLICT, HUB)
    check_rows(NAMES, right, "t.yaml")
    wrong = row if field == "act" or not isinstance(row, Embargo) else replace(row, act="Decision 2020/1")
    with pytest.raises(CardError, match=rf"t\.yaml: \[4\]\.{field}"):
        check_rows(NAMES, (*right, wrong), "t.yaml")


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [(None, None, True), (DAY, None, True), (SINCE, DAY, False), (None, date(2026, 6, 2), True)],
)
def test_the_last_day_is_the_one_before_until(since: date | None, until: date | None, holds: bool) -> None:
    assert between(since, DAY, until) is holds


def the_set(*dated: Member, members: tuple[str, ...] = ("NO",)) -> CountrySet:
    return CountrySet("s", "S", "Act 1", "m", SINCE, "Z", DAY, Basis.ACT, members, dated)


def test_members_come_and_go_by_day() -> None:
    one = the_set(Member("SE", since=date(2022, 1, 1)), Member("DK", until=date(2023, 1, 1)))
    days = (date(2019, 12, 31), SINCE, date(2022, 1, 1), date(2023, 1, 1))
    found = [one.on(day) for day in days]
    assert [each and each.members for each in found] == [None, ("DK", "NO"), ("DK", "NO", "SE"), ("NO", "SE")]


@pytest.mark.parametrize(
    ("one", "field"),
    [
        (the_set(members=("NO", "ZZ")), "members"),
        (the_set(members=("NO", "NO")), "members"),
        (the_set(Member("NO", since=DAY)), "members"),
        (the_set(Member("SE")), r"dated\[0\]"),
        (the_set(Member("SE", until=SINCE)), r"dated\[0\].until"),
    ],
)
def test_a_set_that_cannot_be_true_is_refused(one: CountrySet, field: str) -> None:
    check_set(NAMES, the_set(Member("SE", since=DAY)), "s.yaml")
    with pytest.raises(CardError, match=rf"s\.yaml: {field}"):
        check_set(NAMES, one, "s.yaml")
