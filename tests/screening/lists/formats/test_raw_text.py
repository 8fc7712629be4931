import pytest

from screening.lists.formats.parsed import ParseError
from screening.lists.formats.raw_text import text_of, whole_lines


@pytest.mark.parametrize(
    ("data", "options", "text"),
    [
        (b"a\n", {}, "a\n"),
        ("\ufeffЖук\n".encode(), {}, "Жук\n"),
        ("Jérôme\n".encode("latin-1"), {"latin_1": True}, "Jérôme\n"),
        ("it\x92s \x93so\x94\x81\n".encode(), {"mended": True}, "it’s “so”\n"),
    ],
)
def test_bytes_become_text(data: bytes, options: dict[str, bool], text: str) -> None:
    assert text_of("x.txt", data, **options) == text


@pytest.mark.parametrize(
    ("data", "options", "message"),
    [
        (b"\r\n", {}, "x.txt: the file is empty"),
        (b"\x1f\x8b\x08", {}, "x.txt: the file is packed with gzip; hand in the file that is inside"),
        (b"PK\x03\x04..", {}, "x.txt: the file is packed with zip"),
        (b"BZh9", {}, "x.txt: the file is packed with bzip2"),
        (b"a\nb\x00", {}, "x.txt, line 2: the control character U\\+0000"),
        ("it\x92s\n".encode(), {}, "x.txt, line 1: the control character U\\+0092"),
        ("a\nJérôme\n".encode("latin-1"), {}, "x.txt, line 2: the text is not UTF-8"),
        (b"\xe9\xc3\xa9\n", {"latin_1": True}, "x.txt, line 1: the text is neither UTF-8 nor Latin-1"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_their_line(
    data: bytes, options: dict[str, bool], message: str
) -> None:
    with pytest.raises(ParseError, match=message):
        text_of("x.txt", data, **options)


def test_a_text_must_end_with_its_line() -> None:
    assert whole_lines("x.txt", "a\n") == "a\n"
    assert whole_lines("x.txt", "a\n\x1a") == "a\n\x1a"
    with pytest.raises(ParseError, match=r"x\.txt, line 2: the file stops in the middle of a line"):
        whole_lines("x.txt", "a\nb")
