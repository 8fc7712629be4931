import dataclasses
from datetime import date
from pathlib import Path

import pytest

from screening.cards import CardError
from screening.criteria.room import room_cards
from screening.names.house import house_numbers
from screening.rule_changes import Entry, entries, missing
from tests.screening.pictures import ROOMS

GOOD = "# Changes\n\n## 2026-03-01 – a number\n- Criteria: EU-03\n- Officers will notice: more\n  hits.\n"


def test_the_house_tells_of_every_change_of_its_own() -> None:
    cards = [card for room in ROOMS for card in room_cards(room)]
    assert missing(cards, house_numbers(), entries()) == ()


def test_a_new_number_without_an_entry_is_found() -> None:
    card = room_cards("screening.criteria")[0]
    later = dataclasses.replace(card.house[0], since=date(2031, 5, 1))
    changed = dataclasses.replace(card, house=(*card.house, later), withdrawn=date(2032, 1, 1))
    assert missing([changed], (), entries()) == (date(2031, 5, 1), date(2032, 1, 1))


def test_an_entry_is_read_over_its_lines(tmp_path: Path) -> None:
    (tmp_path / "CHANGES.md").write_text(GOOD, "utf-8")
    assert entries(tmp_path / "CHANGES.md") == (Entry(date(2026, 3, 1), "a number", "EU-03", "more hits."),)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("## 2026-03-01 – a number", "## March – a number"),
        ("- Criteria: EU-03\n", ""),
        ("- Criteria:", "- Rules:"),
        ("# Changes\n", "# Changes\n\n## 2026-01-01 – older first\n- Criteria: all\n- Officers will notice: it.\n"),
    ],
)
def test_an_entry_that_is_wrong_is_an_error(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "CHANGES.md").write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(CardError, match=r"CHANGES\.md"):
        entries(tmp_path / "CHANGES.md")
