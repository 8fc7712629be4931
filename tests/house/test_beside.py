"""Tests of one file, or of one page, go to one process, and what takes longest begins first."""

from pathlib import Path

import pytest

from tests.beside import LONG, place, together
from tests.conftest import ROOT
from tests.journeys.pages import shown

A, B = "tests/journeys/test_pages.py::test_page[chromium-GET home --alice]", "tests/ledger/test_tree.py::test_a[x-y]"


def test_the_people_of_a_page_go_together_and_no_other_page_with_them():
    page = "tests/journeys/test_pages.py::test_page[chromium-{}-{}]"
    pieces = {together(page.format(row, person)) for row, person in shown()}
    assert len(pieces) == len({str(row) for row, _ in shown()})
    assert together(A) == "tests/journeys/test_pages.py::test_page[chromium-GET home -"


@pytest.mark.parametrize(
    ("nodeid", "piece"),
    [
        (B, "tests/ledger/test_tree.py"),
        (
            "tests/journeys/test_style_page.py::test_a[chromium-1-2]",
            "tests/journeys/test_style_page.py::test_a[chromium-1-2]",
        ),
        ("tests/journeys/test_pages.py::test_b[chromium-main]", "tests/journeys/test_pages.py::test_b[chromium-main]"),
    ],
)
def test_a_file_goes_together_and_a_journey_alone(nodeid: str, piece: str):
    assert together(nodeid) == piece


def test_what_takes_long_begins_first():
    assert place("tests/faults/test_lost_broker.py::test_a") < place("tests/house/test_access.py::test_a") < place(B)


@pytest.mark.parametrize("path", LONG)
def test_what_takes_long_is_there(path: str):
    assert Path(ROOT / path).exists()
