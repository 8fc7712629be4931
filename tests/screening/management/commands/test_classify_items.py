import json
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

# No test here asks for the database: pytest-django refuses every query.


def answered(tmp_path: Path, *lines: object, **options: Any) -> list[dict[str, Any]]:
    file, out = tmp_path / "items.jsonl", StringIO()
    file.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    call_command("classify_items", items=file, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_answer_an_item_in_their_order_with_ids_as_given(tmp_path: Path) -> None:
    first, second = answered(
        tmp_path,
        {"id": "a", "description": "IMSI catcher, vehicle mounted", "declared_code": "5A002", "unknown": 1},
        {"id": 7, "description": "Office chairs, blue", "end_use": None},
    )
    assert (first["id"], first["cyber_surveillance"], first["codes"][0]["code"]) == ("a", "listed", "5A001.f.2")
    assert first["codes"][0]["points"] > 5000
    assert first["codes"][0]["reasons"][0] == "phrases: “IMSI catcher”"
    assert first["declared"] == "declared 5A002, described like 5A001.f.2, because of “IMSI catcher”"
    assert (second["id"], second["codes"], second["cyber_surveillance"]) == (7, [], "no")


def test_the_end_use_speaks_for_a_thing_that_its_description_leaves_open(tmp_path: Path) -> None:
    say = {"id": 1, "end_use": "Interception of phone calls of suspects"}
    (open_,) = answered(tmp_path, say | {"description": "Radio system, four channels"})
    (valves,) = answered(tmp_path, say | {"description": "Brass valves for drinking water"})
    assert open_["codes"][0]["reasons"][0].startswith("phrases of the end-use statement")
    assert valves["codes"] == []


def test_the_day_may_be_chosen(tmp_path: Path) -> None:
    item = {"id": 1, "description": "IMSI catcher"}
    assert answered(tmp_path, item, on=date(2026, 1, 1))[0]["cyber_surveillance"] == "listed"
    with pytest.raises(CommandError, match="as of 2020-01-01: the house had no numbers"):
        answered(tmp_path, item, on=date(2020, 1, 1))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "line 2: not JSON"),
        ("[]", "line 2: must be an object"),
        ('{"id": "b"}', "line 2, description: is missing"),
        ('{"description": "x"}', "line 2, id: must be"),
        ('{"id": "b", "description": 4}', "line 2, description: must be a text"),
        ('{"id": "b", "description": "x", "end_use": []}', "line 2, end_use: must be a text"),
        ('{"id": "a", "description": "x"}', "line 2, id: a was given before"),
        (json.dumps({"id": "b", "description": "x" * 20_001}), "line 2, description: has 20001 characters"),
    ],
)
def test_a_bad_line_ends_it_with_file_line_and_key_after_the_answers_before(
    tmp_path: Path, line: str, why: str
) -> None:
    file, out = tmp_path / "items.jsonl", StringIO()
    file.write_text('{"id": "a", "description": "pens"}\n' + line, "utf-8")
    with pytest.raises(CommandError, match=f"items.jsonl, {why}"):
        call_command("classify_items", items=file, stdout=out)
    assert len(out.getvalue().splitlines()) == 1


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"nowhere.jsonl cannot be read"):
        call_command("classify_items", items=tmp_path / "nowhere.jsonl")
