import csv
import io

import pytest

from licensing.reports.publish import safe, to_csv
from licensing.reports.table import Column, Figure, Kind, Table


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "0E001", "1E101", "12", "1.5", " 7 ", "2e3"]
)
def test_what_a_spreadsheet_would_turn_is_marked_as_text(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["5A001.j", "Norway", "", "4D004", "a=b", "5E-1x"])
def test_other_text_is_left_alone(text: str) -> None:
    assert safe(text) == text


def test_a_table_is_written_with_the_entries_beside_each_figure() -> None:
    table = Table(
        "t",
        "T",
        (),
        (
            Column("code", "Code", Kind.CODE),
            Column("destination", "Destination", Kind.COUNTRY),
            Column("received", "Received", Kind.FIGURE),
        ),
        (("0E001", "NO", Figure((3, 12))), ('=cmd|"/c calc"!A1', "CA", Figure())),
    )
    rows = list(csv.reader(io.StringIO(to_csv(table, year=2026, checkpoint=40))))
    assert rows == [
        ["year", "code", "destination", "received", "received_log_entries", "log_checkpoint"],
        ["2026", "'0E001", "NO", "2", "#3 #12", "40"],
        ["2026", '\'=cmd|"/c calc"!A1', "CA", "0", "", "40"],
    ]
