from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.screening.test_golden import CASES

TWO = CASES + CASES.replace("embargo\n", "second\n", 1)


def said(folder: Path, *arguments: str) -> str:
    out = StringIO()
    call_command("make_golden", *arguments, "--folder", str(folder), "--on", "2026-06-01", stdout=out)
    return out.getvalue()


def test_it_adds_what_is_not_golden_yet(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text(CASES, "utf-8")
    assert said(tmp_path) == "embargo.json: presumption_of_denial\nGolden decisions added: 1\n"
    (tmp_path / "cases.yaml").write_text(TWO, "utf-8")
    before = (tmp_path / "embargo.json").read_bytes()
    assert said(tmp_path).startswith("second.json: ")
    assert said(tmp_path) == "Golden decisions added: 0\n"
    assert (tmp_path / "embargo.json").read_bytes() == before


def test_a_trial_writes_nothing_and_says_what_is_not_as_meant(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text(CASES.replace("presumption_of_denial", "routine"), "utf-8")
    assert "embargo: presumption_of_denial (meant for routine): " in said(tmp_path, "--try")
    assert [path.name for path in tmp_path.iterdir()] == ["cases.yaml"]
    with pytest.raises(CommandError, match="is meant for routine"):
        said(tmp_path)


def test_a_name_that_no_case_has_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text(CASES, "utf-8")
    with pytest.raises(CommandError, match="no case other"):
        said(tmp_path, "other")
