import json

import pytest

from screening.controls.records import DESCRIPTION_MAX, BadItem, ItemLine, read_items


def line(**keys: object) -> str:
    return json.dumps(keys)


def read(*lines: str) -> list[ItemLine]:
    return list(read_items(lines, "goods.jsonl"))


def test_a_line_is_an_item_and_what_is_not_said_is_empty() -> None:
    assert read(line(id="a", description="Pump")) == [ItemLine("a", "Pump", "", "")]
    full = line(id=7, description="Pump", declared_code="2B350", end_use="A water works")
    assert read(full) == [ItemLine(7, "Pump", "2B350", "A water works")]


def test_empty_lines_say_nothing_and_null_is_not_said() -> None:
    assert read("", "  \n", line(id=1, description="", declared_code=None)) == [ItemLine(1, "", "", "")]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("{", "not JSON"),
        ("[]", "must be an object"),
        (line(description="Pump"), "id: must be"),
        (line(id=True, description="Pump"), "id: must be"),
        (line(id="", description="Pump"), "id: must be"),
        (line(id=1), "description: is missing"),
        (line(id=1, description=None), "description: must be a text"),
        (line(id=1, description="Pump", end_use=3), "end_use: must be a text"),
        (line(id=1, description="x" * (DESCRIPTION_MAX + 1)), f"at most {DESCRIPTION_MAX}"),
    ],
)
def test_a_wrong_line_is_named_with_file_line_and_reason(wrong: str, why: str) -> None:
    with pytest.raises(BadItem, match=r"^goods\.jsonl, line 2") as refused:
        read(line(id="first", description="Pump"), wrong)
    assert why in str(refused.value)


def test_an_id_comes_once() -> None:
    with pytest.raises(BadItem, match=r"line 2, id: a was given before"):
        read(line(id="a", description="Pump"), line(id="a", description="Valve"))


def test_what_stands_before_a_wrong_line_was_read() -> None:
    lines = read_items([line(id=1, description="Pump"), "{"], "goods.jsonl")
    assert next(lines).id == 1
