import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

# No test here asks for the database: pytest-django refuses every query.

DOVREK = {"schema": "Person", "names": ["DOVREK, Halvard"], "countries": ["by"]}


def pair(name: str) -> dict[str, Any]:
    return {"pid": "x", "cat": "y", "query": {"schema": "Person", "names": [name]}, "cand": DOVREK}


def compared(tmp_path: Path, *lines: str) -> list[dict[str, Any]]:
    file, out = tmp_path / "pairs.jsonl", StringIO()
    file.write_text("\n".join(lines), "utf-8")
    call_command("compare_names", pairs=file, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_answer_a_pair_in_their_order(tmp_path: Path) -> None:
    same, other = compared(tmp_path, json.dumps(pair("Halvard Dovrek")), json.dumps(pair("Ina Zelmira")))
    assert (same["score"], same["hit"]) == (10_000, True)
    assert "“Halvard Dovrek” meets “DOVREK, Halvard”" in same["reasons"][0]
    assert (other["score"], other["hit"], list(other)) == (0, False, ["score", "hit", "reasons"])


def test_a_name_that_cannot_be_read_is_said_and_is_not_just_no_hit(tmp_path: Path) -> None:
    (answer,) = compared(tmp_path, json.dumps(pair("—")))
    assert (answer["score"], answer["hit"], len(answer["refused"])) == (0, False, 1)


def test_a_bad_line_ends_it_with_its_number_after_the_answers_before(tmp_path: Path) -> None:
    file, out = tmp_path / "pairs.jsonl", StringIO()
    file.write_text(json.dumps(pair("Halvard Dovrek")) + "\n{", "utf-8")
    with pytest.raises(CommandError, match=r"pairs.jsonl, line 2: not JSON"):
        call_command("compare_names", pairs=file, stdout=out)
    assert len(out.getvalue().splitlines()) == 1


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"nowhere.jsonl cannot be read"):
        call_command("compare_names", pairs=tmp_path / "nowhere.jsonl")
    (tmp_path / "latin.jsonl").write_bytes('{"é"'.encode("latin-1"))
    with pytest.raises(CommandError, match="is not UTF-8"):
        call_command("compare_names", pairs=tmp_path / "latin.jsonl")
