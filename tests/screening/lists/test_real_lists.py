"""The real lists are within the bounds of their cards, and a copy cut between two lines is not.

A format whose lines need not say how many there are cannot notice such a cut by itself: its card does.
"""

from pathlib import Path

import pytest

from screening.lists.cards import Card, card_of
from screening.lists.formats.parsed import Parsed, ParseError
from screening.lists.formats.registry import FORMATS

WHERE = {
    "ofac-sdn": "ofac_2022-01",
    "ofac-cons": "ofac_cons",
    "us-bis-dpl": "us_bis_dpl",
    "un-sc": "un",
    "eu-journal": "eu_journal/consolidated",
}
NAMES = {"consolidated.xml": "UN_consolidated.xml"}


def files_of(shared_data: Path, list_id: str) -> dict[str, bytes]:
    folder = shared_data / "lists" / WHERE[list_id]
    if not folder.is_dir():
        pytest.skip(f"the real list {list_id} is not here")
    found = {path.name.lower(): path for path in folder.iterdir()}
    return {name: found[NAMES.get(name, name).lower()].read_bytes() for name in card_of(list_id).files}


def out_of_bounds(card: Card, parsed: Parsed) -> list[str]:
    counts = dict(parsed.counts)
    return [what for what, bounds in card.rows.items() if not bounds.least <= counts[what] <= bounds.most]


@pytest.mark.parametrize("list_id", WHERE)
def test_a_real_list_is_read_whole_and_within_the_bounds_of_its_card(shared_data: Path, list_id: str) -> None:
    card, files = card_of(list_id), files_of(shared_data, list_id)
    assert max(map(len, files.values())) < card.largest_file_bytes
    assert out_of_bounds(card, FORMATS[card.format].parse(files)) == []


@pytest.mark.parametrize("list_id", ["ofac-sdn", "ofac-cons", "us-bis-dpl"])
def test_a_real_file_cut_between_two_lines_is_out_of_bounds_or_refused(shared_data: Path, list_id: str) -> None:
    card, files = card_of(list_id), files_of(shared_data, list_id)
    for name, data in files.items():
        lines = data.splitlines(keepends=True)
        assert refused(card, {**files, name: b"".join(lines[: len(lines) // 3])}), name


@pytest.mark.parametrize("name", ["32014r0269.csv", "32020r1998.csv", "32001r2580.csv"])
def test_an_act_of_the_union_cut_between_two_lines_is_out_of_bounds(shared_data: Path, name: str) -> None:
    card, files = card_of("eu-journal"), files_of(shared_data, "eu-journal")
    rows = card.rows[name].least
    lines = files[name].splitlines(keepends=True)
    assert refused(card, {name: b"".join(lines[:rows])}, only=name)


def refused(card: Card, files: dict[str, bytes], only: str = "") -> bool:
    try:
        parsed = FORMATS[card.format].parse(files)
    except ParseError:
        return True
    counts = dict(parsed.counts)
    if only:
        return counts[only] < card.rows[only].least
    return out_of_bounds(card, parsed) != []
