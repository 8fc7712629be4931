"""The United States Consolidated Screening List as one CSV file or one JSON file (consolidated.csv, consolidated.json).

Source of the format: the International Trade Administration's data dictionary of the list, and both headers that its
CSV has had. The list joins a dozen lists of Commerce, State and Treasury; a source that is not among those below stops
the intake. In the CSV a cell holds several values between semicolons; the JSON has them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from screening.lists.formats.csv_rows import Row, table
from screening.lists.formats.draft import Draft, Source, day, one_of, parsed
from screening.lists.formats.ofac_xml import read_number
from screening.lists.formats.parsed import Parsed, only_file

VERSION = 1
COLUMNS = (
    "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice",
    "start_date", "end_date", "standard_order", "license_requirement", "license_policy", "call_sign", "vessel_type",
    "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks", "source_list_url",
    "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth", "source_information_url", "ids",
)  # fmt: skip
LAYOUTS = (COLUMNS, ("_id", *COLUMNS))
"""The older and the newer header."""

IGNORED = {
    "vessel_type": "what a vessel carries does not tell one vessel from another",
    "gross_tonnage": "changes with a refit and is rounded by whoever writes it",
    "gross_registered_tonnage": "as gross_tonnage",
    "standard_order": "says how a denial is worded, not whom it denies",
    "source_list_url": "the same for all of one source",
    "source_information_url": "as source_list_url",
}
"""Fields that nothing is made of, and why."""

_KINDS = {"": "unknown", "Individual": "person", "Entity": "organisation", "Vessel": "vessel", "Aircraft": "aircraft"}
_SOURCE = re.compile(r"\(([A-Z-]+)(?: List)?\)")
_SOURCES = (
    *("CAP", "CAPTA", "CMIC", "DPL", "DTC", "EL", "FSE", "ISA", "ISN", "MBS", "MEU"),
    *("NS-CMIC", "NS-ISA", "NS-MBS", "NS-PLC", "PLC", "SDN", "SSI", "UVL"),
)
"""What stands in brackets in a source: the short name of the list that an entry comes from."""

_CODE = re.compile(r"[A-Z]{2}")
_AND_THE_REST = re.compile(r"[;,]? and any successor, sub-unit,? or subsidiary thereof\.?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, whichever file it comes from. ``texts``: fields by name; ``numbers``: (type, number, country)."""

    at: Source
    key: str
    texts: Mapping[str, str]
    alt_names: tuple[str, ...]
    programs: tuple[str, ...]
    addresses: tuple[tuple[str, str], ...]
    births: tuple[str, ...]
    birth_places: tuple[str, ...]
    nationalities: tuple[str, ...]
    numbers: tuple[tuple[str, str, str], ...]


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Entries of the CSV in the order of the file. ParseError for any row not wholly understood."""
    file, data = only_file(files)
    return edition(file, map(_entry, table(file, data, *LAYOUTS, mended=True)))


def edition(file: str, entries: Iterable[Entry]) -> Parsed:
    """The edition that entries make. Those without an id of their own that say the same of one name are one party."""
    drafts: list[Draft] = []
    made: dict[str, Draft] = {}
    for entry in entries:
        source = source_of(entry.at, entry.texts["source"])
        key = entry.key or made_key(source, entry.texts)
        if key in made and not entry.key:
            _places(made[key], entry)
            continue
        drafts.append(_party(entry, key, source))
        made[key] = drafts[-1]
    return parsed(file, drafts)


def source_of(at: Source, text: str) -> str:
    """The short name of the list that an entry comes from."""
    found = _SOURCE.search(text)
    return one_of(at, "source", found[1] if found else text, _SOURCES)


def made_key(source: str, texts: Mapping[str, str]) -> str:
    """An id for an entry of the older layout: OFAC's number, else what stays the same while a listing stays."""
    if number := texts["entity_number"]:
        return f"{source}-{number}"
    said = "\n".join(texts[field].casefold() for field in ("name", "start_date", "end_date"))
    return f"{source}-{sha256(said.encode()).hexdigest()[:16]}"


def _entry(row: Row) -> Entry:
    return Entry(
        at=row,
        key=row.text("_id") if "_id" in row.values else "",
        texts={field: row.text(field) for field in COLUMNS},
        alt_names=_apart(row.text("alt_names")),
        programs=_apart(row.text("programs")),
        addresses=tuple(map(_address, _apart(row.text("addresses")))),
        births=_apart(row.text("dates_of_birth")),
        birth_places=_apart(row.text("places_of_birth")),
        nationalities=(*_apart(row.text("nationalities")), *_apart(row.text("citizenships"))),
        numbers=tuple(map(_number, _apart(row.text("ids")))),
    )


def _apart(cell: str) -> tuple[str, ...]:
    """The values of a cell; the last one of a written enumeration loses its "and"."""
    return tuple(part.strip().removeprefix("and ") for part in cell.split(";") if part.strip(" ."))


def _address(text: str) -> tuple[str, str]:
    """The address, and the country code that stands last in it."""
    last = text.rpartition(",")[2].strip()
    return text, last if _CODE.fullmatch(last) else ""


def _number(text: str) -> tuple[str, str, str]:
    """(type, number, country) of "Passport, X12, TR" as of the older "TR, X12, Passport"."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 2 and _CODE.fullmatch(parts[0]):
        return parts[-1], ", ".join(parts[1:-1]), parts[0]
    if len(parts) > 2 and _CODE.fullmatch(parts[-1]):
        return parts[0], ", ".join(parts[1:-1]), parts[-1]
    digits_first = any(char.isdigit() for char in parts[0]) and not any(char.isdigit() for char in parts[-1])
    first, *rest = parts
    return (parts[-1], ", ".join(parts[:-1]), "") if digits_first else (first, ", ".join(rest), "")


def _party(entry: Entry, key: str, source: str) -> Draft:
    draft = Draft(entry.at, key, one_of(entry.at, "type", entry.texts["type"], _KINDS))
    _names(draft, entry)
    draft.programme(source)
    for programme in entry.programs:
        draft.programme(programme)
    for text in entry.births:
        draft.born("dates_of_birth", text)
    for text in entry.nationalities:
        draft.country("nationalities", text, nationality=True)
    draft.place("vessel_flag", entry.texts["vessel_flag"])
    for kind, number, country in entry.numbers:
        read_number(draft, kind, number, f" ({country})" if country else "")
    _places(draft, entry)
    _listing(draft, entry)
    return draft


def _names(draft: Draft, entry: Entry) -> None:
    name, rest = entry.texts["name"], _AND_THE_REST.search(entry.texts["name"])
    draft.name("name", name[: rest.start()] if rest else name, "primary")
    draft.remark("Name in full", name if rest else "")
    for alias in entry.alt_names:
        draft.name("alt_names", alias, "strong")
    if call_sign := entry.texts["call_sign"]:
        draft.name("call_sign", call_sign, "weak")


def _places(draft: Draft, entry: Entry) -> None:
    for address, country in entry.addresses:
        if address != country:
            draft.address(address)
        if country:
            draft.country("addresses", country)


def _listing(draft: Draft, entry: Entry) -> None:
    draft.listed_on = day(entry.at, "start_date", entry.texts["start_date"])
    for text in entry.birth_places:
        draft.remark("Born", text)
    for label, field in (
        ("Title", "title"),
        ("Owner", "vessel_owner"),
        ("Until", "end_date"),
        ("Licence requirement", "license_requirement"),
        ("Licence policy", "license_policy"),
        ("Federal Register", "federal_register_notice"),
        ("", "remarks"),
    ):
        draft.remark(label, entry.texts[field])
