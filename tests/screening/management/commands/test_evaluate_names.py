import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

# No test here asks for the database: pytest-django refuses every query.


def pair(name: str, label: int | None, cat: str) -> dict[str, Any]:
    cand = {"schema": "Person", "names": ["DOVREK, Halvard"]}
    return {"query": {"schema": "Person", "names": [name]}, "cand": cand, "cat": cat} | (
        {} if label is None else {"label": label}
    )


PAIRS = [
    pair("Halvard Dovrek", 1, "alias"),
    pair("Quite Another", 1, "unrelated"),
    pair("Ina Zelmira", 0, "customer"),
]


def evaluated(tmp_path: Path, pairs: list[dict[str, Any]], **options: Any) -> str:
    file, out = tmp_path / "pairs.jsonl", StringIO()
    file.write_text("\n".join(map(json.dumps, pairs)), "utf-8")
    call_command("evaluate_names", pairs=file, stdout=out, **options)
    return out.getvalue()


def row(said: str, threshold: str) -> list[str]:
    return next(line.split() for line in said.splitlines() if line.split()[:1] == [threshold])


def test_figures_curve_and_categories_are_printed(tmp_path: Path) -> None:
    said = evaluated(tmp_path, PAIRS)
    assert "2 pairs of the same party, 1 of others" in said
    assert row(said, "9500") == ["9500", "0.5000", "0.0000", "1.0000", "0.6667"]
    assert "Area under the curve: 0.7500" in said
    assert any(line.split() == ["same", "alias", "1.000", "(1)"] for line in said.splitlines())
    assert said.count("the house's") == 1


def test_a_category_can_be_left_out(tmp_path: Path) -> None:
    said = evaluated(tmp_path, PAIRS, without=["unrelated"])
    assert row(said, "9500")[1] == "1.0000"
    assert "unrelated" not in said


@pytest.mark.parametrize(("name", "start"), [("curve.svg", b"<svg "), ("curve.png", b"\x89PNG")])
def test_the_curve_is_drawn(tmp_path: Path, name: str, start: bytes) -> None:
    assert "Drawn" in evaluated(tmp_path, PAIRS, plot=tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(start)


def test_another_kind_of_drawing_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"must end in .svg or .png"):
        evaluated(tmp_path, PAIRS, plot=tmp_path / "curve.jpg")


def test_pairs_without_labels_or_of_one_label_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="line 1, label"):
        evaluated(tmp_path, [pair("Dovrek", None, "alias")])
    with pytest.raises(CommandError, match="both labels"):
        evaluated(tmp_path, PAIRS[:1])
