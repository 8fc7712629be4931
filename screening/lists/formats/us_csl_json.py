"""The United States Consolidated Screening List as JSON: what us_csl.py says, in fields that are apart already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from screening.lists.formats import us_csl
from screening.lists.formats.json_values import Fields, read
from screening.lists.formats.parsed import Parsed, ParseError, only_file
from screening.lists.formats.raw_text import text_of
from screening.lists.formats.us_csl import COLUMNS, Entry

VERSION = 1
USED = frozenset({"id", "country", *COLUMNS}) - us_csl.IGNORED.keys()
IGNORED = us_csl.IGNORED
"""Fields that nothing is made of, and why."""

_HEAD = ("total", "offset", "sources", "sources_used", "search_performed_at", "results")
_ADDRESS = ("address", "city", "state", "postal_code", "country")
_NUMBER = ("type", "number", "country", "issue_date", "expiration_date")
_SEVERAL = (
    "programs",
    "addresses",
    "alt_names",
    "citizenships",
    "dates_of_birth",
    "nationalities",
    "places_of_birth",
    "ids",
)


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Entries in the order of the file, as many as it says it has. ParseError for anything not wholly understood."""
    file, data = only_file(files)
    return us_csl.edition(file, map(_entry, _results(file, read(file, 0, text_of(file, data, mended=True), "entry"))))


def _results(file: str, whole: Any) -> Iterator[Fields]:
    if not isinstance(whole, dict):
        raise ParseError(file, 0, "", "an object with results is expected")
    head = Fields(file, 0, whole).known(_HEAD)
    results = head.tables("results")
    if (total := head.text("total")) and total != str(len(results)):
        raise head.wrong("total", f"“{total}” where {len(results)} results stand in the file")
    for number, result in enumerate(results, start=1):
        yield Fields(file, number, result.values).known(USED, IGNORED)


def _entry(result: Fields) -> Entry:
    return Entry(
        at=result,
        key=result.text("id"),
        texts={field: "" if field in _SEVERAL else result.text(field) for field in COLUMNS},
        alt_names=result.texts("alt_names"),
        programs=result.texts("programs"),
        addresses=(*map(_address, result.tables("addresses")), *_country(result)),
        births=result.texts("dates_of_birth"),
        birth_places=result.texts("places_of_birth"),
        nationalities=(*result.texts("nationalities"), *result.texts("citizenships")),
        numbers=tuple(map(_number, result.tables("ids"))),
    )


def _address(address: Fields) -> tuple[str, str]:
    address.known(_ADDRESS)
    country = address.text("country")
    return ", ".join(filter(None, map(address.text, _ADDRESS))) or country, country


def _country(result: Fields) -> tuple[tuple[str, str], ...]:
    """The country of a person, where it stands beside the addresses."""
    country = result.text("country")
    return ((country, country),) if country else ()


def _number(number: Fields) -> tuple[str, str, str]:
    number.known(_NUMBER)
    return number.text("type"), number.text("number"), number.text("country")
