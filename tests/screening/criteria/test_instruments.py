from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.criteria.instruments import Instrument, instruments

ROW = "- {id: A, name: An act, register: R, reference: '1', binding: true, since: 2020-01-01}\n"


def test_every_act_says_where_it_can_be_read() -> None:
    assert all(act.name and act.register and act.reference for act in instruments().values())
    assert instruments()["EU-2021-821"].reference == "32021R0821"


def test_an_act_given_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "acts.yaml"
    path.write_text(ROW * 2)
    with pytest.raises(CardError, match="twice"):
        instruments(path)


@pytest.mark.parametrize(
    ("day", "in_force"),
    [(date(2019, 12, 31), False), (date(2020, 1, 1), True), (date(2024, 12, 31), True), (date(2025, 1, 1), False)],
)
def test_an_act_is_in_force_from_its_first_day_to_the_day_before_its_last(day: date, in_force: bool) -> None:
    act = Instrument("A", "An act", "R", "1", True, date(2020, 1, 1), date(2025, 1, 1))
    assert act.in_force(day) is in_force
