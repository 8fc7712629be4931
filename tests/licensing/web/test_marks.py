"""Each status that the code can produce has a word, an icon of the design system and a tone."""

import re

import pytest

from licensing.states import State
from licensing.web import marks
from screening import evidence
from screening.finding import Lane, Outcome, Severity
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (marks.LANES, list(Lane)),
        (marks.OUTCOMES, list(Outcome)),
        (marks.SEVERITIES, list(Severity)),
        (marks.STATES, list(State)),
        (marks.LIST_STATUSES, [evidence.IN_FORCE, evidence.MISSING, evidence.STALE]),
    ],
)
def test_no_status_lacks_its_mark_and_no_mark_is_of_nothing(table: dict[str, marks.Mark], values: list[str]):
    assert set(table) == set(values)


@pytest.mark.parametrize("table", [marks.LANES, marks.STATES, marks.OUTCOMES, marks.SEVERITIES, marks.LIST_STATUSES])
def test_within_a_table_no_two_statuses_look_alike(table: dict[str, marks.Mark]):
    """Told apart without colour: the words differ, and so do the icons."""
    assert len({str(mark.label) for mark in table.values()}) == len(table)
    assert len({mark.icon for mark in table.values()}) == len(table)
    assert {mark.tone for mark in table.values()} <= set(marks.TONES)


def test_every_icon_is_in_the_sprite():
    sprite = ROOT / "node_modules/@uswds/uswds/dist/img/sprite.svg"
    if not sprite.exists():
        pytest.skip("page assets are not installed; run make setup")
    known = set(re.findall(r'id="([\w-]+)"', sprite.read_text("utf-8")))
    tables = (marks.LANES, marks.STATES, marks.OUTCOMES, marks.SEVERITIES, marks.LIST_STATUSES)
    assert {mark.icon for table in tables for mark in table.values()} <= known
