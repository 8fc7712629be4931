from collections.abc import Callable

import pytest

from screening.controls.texts import rows
from screening.controls.texts.paragraph import TextError


def lines(data: bytes) -> list[tuple[int, dict[str, str]]]:
    return list(rows.json_lines(data, ("code",), ("depth",)))


def table(data: bytes) -> list[tuple[int, dict[str, str]]]:
    return list(rows.csv_rows(data, ("code", "text")))


def array(data: bytes) -> list[tuple[int, dict[str, str]]]:
    return list(rows.json_array(data, ("code",)))


def test_rows_are_counted_as_an_editor_shows_them() -> None:
    assert lines(b'\xef\xbb\xbf{"code": "a"}\n\n{"code": "b", "depth": 2}\n') == [
        (1, {"code": "a"}),
        (3, {"code": "b", "depth": 2}),
    ]
    assert table(b'code,text\r\na,"two\r\nlines"\r\nb,c\r\n') == [
        (3, {"code": "a", "text": "two\r\nlines"}),
        (4, {"code": "b", "text": "c"}),
    ]
    assert array(b'[{"code": "a"}]') == [(1, {"code": "a"})]


@pytest.mark.parametrize(
    ("read", "data", "problem"),
    [
        (lines, b'{"code": "a"}\n{"code": "\xff"}', "row 2: is not UTF-8"),
        (lines, b'{"code": "a"}\n{"code"', "row 2: is not JSON"),
        (lines, b"[" * 100_000, "row 1: is not JSON"),
        (lines, b'["code"]', "row 1: is no JSON object"),
        (lines, b'{"code": "a", "name": 1}', "row 1: the field “name” is unknown; known are code, depth"),
        (lines, b'{"depth": 1}', "row 1: the field “code” is missing"),
        (table, b"code,words\na,b", "row 1: the columns are not code, text"),
        (table, b"", "row 1: the columns are not code, text"),
        (table, b"code,text\na", "row 2: has 1 cells and not 2"),
        (table, b'code,text\na,"b"c', "row 2: is not CSV"),
        (array, b'{"code": "a"}', "no JSON array"),
    ],
)
def test_what_is_wrong_names_its_row(read: Callable[[bytes], object], data: bytes, problem: str) -> None:
    with pytest.raises(TextError) as refused:
        read(data)
    assert problem in str(refused.value)


def test_fields_have_their_kind() -> None:
    assert rows.text(1, {"code": "a"}, "code") == "a"
    assert (rows.whole(1, {"depth": 3}, "depth"), rows.whole(1, {}, "depth")) == (3, 0)
    with pytest.raises(TextError, match="row 4: the field “code” is not text"):
        rows.text(4, {"code": 1}, "code")
    for wrong in (True, -1, 21, "3", 1.5):
        with pytest.raises(TextError, match="no whole number from 0 to 20"):
            rows.whole(4, {"depth": wrong}, "depth")
