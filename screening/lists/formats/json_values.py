"""Values of a published JSON file, checked for their shape, or a ParseError that says where."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from screening.lists.formats.parsed import ParseError

_TEXT_MAX = 50_000


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object. ``number``: which entry or line of the file it is, from 1; ``unit`` is what that counts.

    ``within``: what stands before its fields' names in an error, such as "addresses.".
    """

    file: str
    number: int
    values: dict[str, Any]
    unit: str = "entry"
    within: str = ""

    def wrong(self, field: str, problem: str) -> ParseError:
        """The error that names this entry."""
        return ParseError(self.file, self.number, field, problem, self.unit)

    def known(self, *known: Collection[str]) -> Fields:
        """The fields themselves when they all are known; a field that nobody reads may be a name nobody finds."""
        for field in self.values:
            if not any(field in some for some in known):
                raise self._misshapen(field, "the field is unknown here")
        return self

    def text(self, field: str) -> str:
        """A text or a whole number, with one blank between words; "" where it is missing or null."""
        return self._text(field, self.values.get(field))

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts, each once, the empty ones left out."""
        value = self.values.get(field)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self._misshapen(field, "is not a list")
        return tuple(dict.fromkeys(text for one in value if (text := self._text(field, one))))

    def tables(self, field: str) -> list[Fields]:
        """A list of objects."""
        value = self.values.get(field) or []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self._misshapen(field, "is not a list of objects")
        return [Fields(self.file, self.number, one, self.unit, f"{self.within}{field}.") for one in value]

    def _misshapen(self, field: str, problem: str) -> ParseError:
        return self.wrong(f"{self.within}{field}", problem)

    def _text(self, field: str, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self._misshapen(field, "is not a text")
        if len(str(value)) > _TEXT_MAX:
            raise self._misshapen(field, f"more than {_TEXT_MAX} characters")
        return " ".join(str(value).split())


def read(file: str, number: int, text: str, unit: str) -> Any:
    """The value of a JSON text; each field once in its object. ``number`` and ``unit`` say where the text stands."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        line = number if unit == "line" else error.lineno
        raise ParseError(file, line, "", f"this is no JSON ({error.msg}, column {error.colno})", "line") from error
    except (ValueError, RecursionError) as error:
        raise ParseError(file, number, "", f"this is no JSON that a list needs ({error})", unit) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a field is given twice")
    return table


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")
