import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

# No test here asks for the database: pytest-django refuses every query.

ENTITIES = [
    {"id": "e1", "schema": "Person", "names": ["DOVREK, Halvard"], "ids": [["passport", "XV0041277"]]},
    {"id": "e2", "schema": "Person", "names": ["DOVREK, Halvard Inarion", "—"]},
    {"id": "e3", "schema": "Organization", "names": ["ZELMIRA INTERCEPT, LLC"], "weak_names": ["ZI"]},
]


def searched(tmp_path: Path, *queries: dict[str, Any], **options: Any) -> tuple[list[dict[str, Any]], str]:
    for name, values in (("entities", ENTITIES), ("queries", queries)):
        lines = "\n".join(json.dumps(value) for value in values)
        (tmp_path / f"{name}.jsonl").write_text(lines, "utf-8")
    out, err = StringIO(), StringIO()
    files = {name: tmp_path / f"{name}.jsonl" for name in ("entities", "queries")}
    call_command("search_names", **files, **options, stdout=out, stderr=err)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def query(name: str, **known: Any) -> dict[str, Any]:
    return {"id": "q", "schema": "Person", "names": [name], **known}


def test_each_query_gets_its_hits_the_best_first_with_reasons(tmp_path: Path) -> None:
    (answer,), _ = searched(tmp_path, query("Halvard Dovrek"))
    assert (answer["id"], [hit["id"] for hit in answer["hits"]]) == ("q", ["e1", "e2"])
    assert answer["hits"][0]["score"] == 10_000
    assert "“Halvard Dovrek” meets “DOVREK, Halvard”" in answer["hits"][0]["reasons"][0]


def test_any_name_of_a_query_may_find_and_an_identifier_leads(tmp_path: Path) -> None:
    asked = query("Quite Another", ids=[["passport", "XV 0041277"]])
    (first, second), _ = searched(
        tmp_path, {**query("Nobody"), "weak_names": ["Zelmira Intercept"]}, asked | {"id": "r"}
    )
    assert [hit["id"] for hit in first["hits"]] == ["e3"]
    assert [hit["id"] for hit in second["hits"]] == ["e1"]


def test_limit_and_threshold_hold(tmp_path: Path) -> None:
    (one,), _ = searched(tmp_path, query("Halvard Dovrek"), limit=1)
    (sure,), _ = searched(tmp_path, query("Halvard Dovrek"), threshold=9_999)
    assert [hit["id"] for hit in one["hits"]] == [hit["id"] for hit in sure["hits"]] == ["e1"]
    with pytest.raises(CommandError, match="--limit must be 1 or more"):
        searched(tmp_path, query("Halvard Dovrek"), limit=0)


def test_names_that_cannot_be_read_are_said_on_both_sides(tmp_path: Path) -> None:
    (answer,), said = searched(tmp_path, query("—"))
    assert (answer["hits"], len(answer["refused"])) == ([], 1)
    assert said.startswith("e2: left out: The name “—”")


def test_a_bad_query_is_named_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"queries.jsonl, line 1, schema: “Planet”"):
        searched(tmp_path, {"id": "q", "schema": "Planet", "names": ["A"]})
