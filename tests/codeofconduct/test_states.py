import json
from datetime import date
from pathlib import Path

import pytest

from codeofconduct.states import State, states, subscribes, subscribing
from screening.cards import CardError


def test_there_are_twenty_five_and_there_were_twenty_four() -> None:
    assert len(subscribing(date(2026, 1, 1))) == 25
    assert len(subscribing(date(2023, 3, 30))) == 24
    assert subscribing(date(2023, 3, 29)) == ()


def test_four_states_founded_the_initiative() -> None:
    assert [state.name for state in states() if state.founder] == ["Australia", "Denmark", "Norway", "United States"]


def test_a_member_of_the_union_is_not_by_that_a_subscriber() -> None:
    assert subscribes("DE", date(2026, 1, 1))
    assert not subscribes("SE", date(2026, 1, 1))


def test_a_day_that_is_not_certain_is_said_to_be_so() -> None:
    assert [state.country for state in states() if not state.exact] == ["CR"]


def test_a_state_that_left_is_no_subscriber_from_that_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = State("NO", date(2023, 3, 30), "x", left_on=date(2025, 1, 1))
    monkeypatch.setattr("codeofconduct.states.states", lambda: (gone,))
    assert subscribes("NO", date(2024, 12, 31))
    assert not subscribes("NO", date(2025, 1, 1))


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        ("- {country: QQ, joined_on: 2023-03-30, source: x}", "country"),
        ("- {country: DK, joined_on: 2023-03-30, source: x}\n" * 2, "twice"),
        ("- {country: DK, joined_on: 2023-03-30, left_on: 2023-03-30, source: x}", "left_on"),
        ("- {country: NO, joined_on: 2023-03-30, source: x}", "quotation marks"),
        ("- {country: DK, joined_on: 2023-03-30}", "source"),
    ],
)
def test_a_wrong_row_is_refused(tmp_path: Path, rows: str, field: str) -> None:
    path = tmp_path / "states.yaml"
    path.write_text(rows)
    with pytest.raises(CardError, match=field):
        states(path)


def test_the_list_agrees_with_the_table_of_facts(shared_data: Path) -> None:
    facts = json.loads((shared_data / "countries" / "country_lists.json").read_text("utf-8"))
    assert {state.country for state in states()} == set(facts["echri_subscribing_states"]["members"])
