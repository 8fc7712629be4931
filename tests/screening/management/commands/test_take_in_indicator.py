"""The files here hold invented values."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from screening.indicators import imported

pytestmark = pytest.mark.django_db

TABLE = "Country/Territory,Edition,Total\nNorway,2026,99\nSweden,2025,97\nLaputa,2026,50\nTibet,2026,1\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings) -> Path:
    settings.DOCUMENT_STORE = tmp_path / "store"
    (tmp_path / "fiw.csv").write_text(TABLE)
    return tmp_path


def run(folder: Path, *more: str, id: str = "fiw", file: str = "fiw.csv") -> str:
    out = StringIO()
    call_command("take_in_indicator", id, "--file", str(folder / file), "--edition", "FIW 2026", *more, stdout=out)
    return out.getvalue()


def test_it_says_what_is_in_force_and_what_was_left_out(folder: Path) -> None:
    said = run(folder, "--leave-out", "Laputa=it flies")
    assert said.splitlines() == [
        "In force: Freedom in the World, FIW 2026: 2 values of 2 countries, 2024 to 2025.",
        "  Left out: Laputa: it flies",
        "  Left out: Tibet: has no code of its own",
    ]
    (edition,) = imported(at=timezone.now())
    assert {row.country for row in edition.rows} == {"NO", "SE"}


def test_one_unknown_country_stops_it_and_nothing_is_kept(folder: Path) -> None:
    with pytest.raises(CommandError, match=r"fiw\.csv, row 4: “Laputa” is no country known here"):
        run(folder)
    assert imported(at=timezone.now()) == ()


@pytest.mark.parametrize(
    ("more", "slots", "why"),
    [
        ((), {"id": "weather"}, "There is no indicator weather to take in; there are cirights, fiw"),
        ((), {"id": "ucdp-one-sided"}, "There is no indicator ucdp-one-sided to take in"),
        ((), {"file": "none.csv"}, "cannot be read"),
        (("--leave-out", "Laputa"), {}, "give the unit, =, and the reason"),
        (("--leave-out", "Laputa= "), {}, "give the unit, =, and the reason"),
    ],
)
def test_what_was_asked_wrongly_is_told(folder: Path, more: tuple[str, ...], slots: dict[str, str], why: str) -> None:
    with pytest.raises(CommandError, match=why):
        run(folder, *more, **slots)


def test_the_same_name_twice_is_refused(folder: Path) -> None:
    with pytest.raises(CommandError, match=r"fiw\.csv was given twice"):
        run(folder, "--file", str(folder / "fiw.csv"))
