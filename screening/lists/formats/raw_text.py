"""Bytes as published to text, or a ParseError that says on which line they stop being text."""

from __future__ import annotations

import re

from screening.lists.formats.parsed import ParseError

END_OF_FILE = "\x1a"
"""Ctrl-Z, DOS's end of file: OFAC still closes some files with it, alone on the last line."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x19\x1b-\x1f\x7f-\x9f]")
_BOTH = re.compile(r"[\xc3-\xf4][\x80-\xbf]")
_WINDOWS = re.compile(r"[\x80-\x9f]")
_PACKED = {b"\x1f\x8b": "gzip", b"PK\x03\x04": "zip", b"BZh": "bzip2", b"\xfd7zXZ": "xz", b"7z\xbc\xaf": "7z"}


def text_of(file: str, data: bytes, *, latin_1: bool = False, mended: bool = False) -> str:
    """The text of a file, free of control characters: UTF-8, or else Latin-1 where its publisher wrote that for years.

    ``mended``: the publisher's own system let Windows' quotation marks through as U+0080-009F; they are put right.
    A packed file is refused unopened: what it would unfold to has no limit.
    """
    for mark, name in _PACKED.items():
        if data.startswith(mark):
            raise ParseError(file, 0, "", f"the file is packed with {name}; hand in the file that is inside")
    if not data.strip(b"\x1a \t\r\n"):
        raise ParseError(file, 0, "", "the file is empty")
    text = _decoded(file, data, latin_1)
    if mended:
        text = _WINDOWS.sub(lambda odd: odd.group().encode("latin-1").decode("cp1252", "ignore"), text)
    if odd := _CONTROL.search(text):
        raise _at_line(file, text, odd.start(), f"the control character U+{ord(odd.group()):04X} stands in the line")
    return text


def whole_lines(file: str, text: str) -> str:
    """The text itself when its last line is ended, so that a file cut inside a line is refused."""
    if not text.endswith(("\n", END_OF_FILE)):
        raise _at_line(file, text, len(text), "the file stops in the middle of a line")
    return text


def _decoded(file: str, data: bytes, latin_1: bool) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("latin-1")
        # Latin-1 takes any bytes, so what looks like UTF-8 here and there is neither.
        if not latin_1 or _BOTH.search(text):
            kind = "neither UTF-8 nor Latin-1 throughout" if latin_1 else "not UTF-8"
            raise _at_line(file, text, error.start, f"the text is {kind}") from error
        return text


def _at_line(file: str, text: str, place: int, problem: str) -> ParseError:
    return ParseError(file, text.count("\n", 0, place) + 1, "", problem, unit="line")
