import pytest

from screening.lists.formats.csv_rows import rows
from screening.lists.formats.parsed import ParseError

COLUMNS = ("id", "name")


def read(data: bytes) -> list[tuple[int, str, str]]:
    return [(row.number, row.values["id"], row.values["name"]) for row in rows("x.csv", data, COLUMNS)]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"1,a\n2,b\n", [(1, "1", "a"), (2, "2", "b")]),
        (b"1,a\r\n2,b\r\n\x1a", [(1, "1", "a"), (2, "2", "b")]),
        (b"1,a\r\n\x1a\r\n", [(1, "1", "a")]),
        (b'1,"a, ""b"""\n', [(1, "1", 'a, "b"')]),
        ("1,Jérôme\n".encode(), [(1, "1", "Jérôme")]),
        ("\ufeff1,Жук\n".encode(), [(1, "1", "Жук")]),
        ("1,Jérôme\n".encode("latin-1"), [(1, "1", "Jérôme")]),
    ],
)
def test_rows_are_read_as_published(data: bytes, found: list[tuple[int, str, str]]) -> None:
    assert read(data) == found


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x.csv: the file is empty"),
        (b"\x1a", "x.csv: the file is empty"),
        (b"\r\n \r\n", "x.csv: the file is empty"),
        (b"1,a\n2\n", "x.csv, row 2: 1 columns where 2 are expected"),
        (b"1,a\n\n2,b\n", "x.csv, row 2: 0 columns where 2 are expected"),
        (b"1,a,x\n", "x.csv, row 1: 3 columns where 2 are expected"),
        (b"1,a\n2,b", "x.csv, line 2: the file stops in the middle of a line"),
        (b'1,a\n2,"b\n', "x.csv, row 2: this is no CSV record"),
        (b'1,a\n2,"b"c\n', "x.csv, row 2: this is no CSV record"),
        (b"1,a\n\x1a\n2,b\n", "x.csv, row 3: a row follows the end-of-file mark"),
        (b"1,a\x1a\n", "x.csv, row 1, field name: an end-of-file mark stands inside the value"),
        (b"1,a\n2,b\x00c\n", "x.csv, line 2: the control character U\\+0000"),
        ("1,a\n".encode("utf-16"), "x.csv, line 1: the control character U\\+0000"),
        ("1,“a”\n".encode("cp1252"), "x.csv, line 1: the control character U\\+0093"),
        (
            "1,Jérôme\n".encode() + "2,Jérôme\n".encode("latin-1"),
            "x.csv, line 2: the text is neither UTF-8 nor Latin-1",
        ),
        (b"1," + b"a" * 20_001 + b"\n", "x.csv, row 1, field name: 20001 characters; at most 20000"),
        (b"1," + b"a" * 200_000 + b"\n", "x.csv, row 1: this is no CSV record"),
    ],
)
def test_a_file_that_is_not_whole_or_not_text_is_refused_with_its_row(data: bytes, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        read(data)
