"""FollowTheMoney entities as JSON lines (entities.ftm.json): one entity a line, parties and what is said of them apart.

Source of the format: the FollowTheMoney model and the files that OpenSanctions and others publish in it. Sanctions,
documents and addresses are entities of their own that name their party; they are joined to it here. Where the publisher
marks those who are listed themselves (``target``), the others are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from screening.lists.entity import UNKNOWN_COUNTRY
from screening.lists.formats import ftm_schema as schema
from screening.lists.formats.draft import Draft, day, parsed
from screening.lists.formats.json_values import Fields, read
from screening.lists.formats.parsed import Parsed, ParseError, only_file
from screening.lists.formats.raw_text import text_of, whole_lines

VERSION = 1
_HEAD = ("id", "caption", "schema", "properties", "target")
_HEAD_IGNORED = {
    "datasets": "which of the publisher's lists it comes from: programmes say it",
    "referents": "ids under which the publisher had it before",
    "first_seen": "when the publisher saw it, not when it was listed",
    "last_seen": "as first_seen",
    "last_change": "as first_seen",
    "origin": "how the publisher made it",
}
_OWN = {
    "Sanction": (schema.OF_SANCTION, schema.IGNORED_OF_SANCTION),
    "Identification": (schema.OF_DOCUMENT, schema.IGNORED_OF_DOCUMENT),
    "Passport": (schema.OF_DOCUMENT, schema.IGNORED_OF_DOCUMENT),
    "Address": (schema.OF_ADDRESS, schema.IGNORED_OF_ADDRESS),
}
"""Joined schema -> its properties, used and ignored."""


@dataclass(frozen=True, slots=True)
class _File:
    """The lines of the file: parties in their order, and what is said of each by its id; ``ids``: of all lines."""

    ids: set[str] = field(default_factory=set)
    parties: dict[str, Fields] = field(default_factory=dict)
    sanctions: dict[str, list[Fields]] = field(default_factory=lambda: defaultdict(list))
    documents: dict[str, list[Fields]] = field(default_factory=lambda: defaultdict(list))
    addresses: dict[str, Fields] = field(default_factory=dict)


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Parties in the order of the file. ParseError for anything not wholly understood."""
    file, data = only_file(files)
    sorted_out = _File()
    for line in _lines(file, data):
        _sort(line, sorted_out)
    _check_holders(sorted_out)
    listed = [line for line in sorted_out.parties.values() if line.values.get("target", True)]
    edition = parsed(file, (_party(line, sorted_out) for line in listed))
    left_out = len(sorted_out.parties) - len(listed)
    said = (f"{file}: {left_out} parties that the publisher names but does not list were left out",) if left_out else ()
    return Parsed(edition.entities, edition.counts, (*edition.notes, *said))


def _lines(file: str, data: bytes) -> Iterator[Fields]:
    """Each line as an entity with its id, its schema and a table of properties."""
    text = whole_lines(file, text_of(file, data))
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        value = read(file, number, line, "line")
        if not isinstance(value, dict):
            raise ParseError(file, number, "", "an entity is expected", "line")
        entity = Fields(file, number, value, "line").known(_HEAD, _HEAD_IGNORED)
        if not entity.text("id") or not isinstance(value.get("properties"), dict):
            raise entity.wrong("", "an entity has an id and properties")
        yield entity


def _sort(line: Fields, into: _File) -> None:
    kind, key = line.text("schema"), line.text("id")
    if key in into.ids:
        raise line.wrong("id", f"{key} stands already above")
    into.ids.add(key)
    if kind in schema.KINDS:
        _said(line).known(schema.USED, schema.IGNORED)
        into.parties[key] = line
    elif kind in _OWN:
        _said(line).known(*_OWN[kind])
        _attach(line, kind, key, into)
    elif kind not in schema.IGNORED_SCHEMAS:
        raise line.wrong("schema", f"“{kind}” is unknown here")


def _attach(line: Fields, kind: str, key: str, into: _File) -> None:
    if kind == "Address":
        into.addresses[key] = line
        return
    held, by = (into.sanctions, "entity") if kind == "Sanction" else (into.documents, "holder")
    for party in _said(line).texts(by):
        held[party].append(line)


def _said(line: Fields) -> Fields:
    return Fields(line.file, line.number, line.values["properties"], line.unit, "properties.")


def _check_holders(found: _File) -> None:
    """Nothing may be said of a party that is missing: the file would then not be whole."""
    for party, lines in (*found.sanctions.items(), *found.documents.items()):
        if party not in found.ids:
            raise lines[0].wrong("properties", f"{party}, of which it is said, is not in the file")


def _party(line: Fields, found: _File) -> Draft:
    said, key = _said(line), line.text("id")
    draft = Draft(line, key, schema.KINDS[line.text("schema")])
    _names(draft, line, said)
    _person(draft, said)
    _numbers(draft, line.text("schema"), said)
    _places(draft, said, found)
    for label_of, label in schema.SHOWN.items():
        for text in said.texts(label_of):
            draft.remark(label, text)
    for document in found.documents[key]:
        _document(draft, document)
    _listing(draft, said, [_said(one) for one in found.sanctions[key]])
    return draft


def _names(draft: Draft, line: Fields, said: Fields) -> None:
    """The caption is the name under which the publisher shows an entity; it is one of its names."""
    draft.name("caption", line.text("caption") or next(iter(said.texts("name")), ""), "primary")
    for field_of, quality in schema.NAMES.items():
        for name in said.texts(field_of):
            draft.name(f"properties.{field_of}", name, quality)
    for call_sign in said.texts("callSign"):
        draft.name("properties.callSign", call_sign, "weak")


def _person(draft: Draft, said: Fields) -> None:
    for text in said.texts("birthDate"):
        draft.born("properties.birthDate", text)
    for text in said.texts("gender"):
        if text == "other":
            draft.remark("Gender", text)
        else:
            draft.sex("properties.gender", text)


def _numbers(draft: Draft, kind: str, said: Fields) -> None:
    for field_of, number_kind in schema.NUMBERS.items():
        if field_of == "idNumber" and kind != "Person":
            number_kind = "registration"
        if field_of == "registrationNumber" and kind == "Airplane":
            number_kind = "tail_number"
        for number in said.texts(field_of):
            draft.identifier(number_kind, number)


def _places(draft: Draft, said: Fields, found: _File) -> None:
    for field_of in (*schema.COUNTRIES, *schema.NATIONALITIES):
        for code in said.texts(field_of):
            _country(draft, field_of, code)
    for text in said.texts("address"):
        draft.address(text)
    for key in said.texts("addressEntity"):
        if key not in found.addresses:
            raise said.wrong("properties.addressEntity", f"the address {key} is not in the file")
        _address(draft, _said(found.addresses[key]))


def _country(draft: Draft, field_of: str, code: str) -> None:
    """ISO codes in lower case; a part of a country ("ua-cri") is that country, and perhaps another one."""
    whole, _, part = code.partition("-")
    draft.country(f"properties.{field_of}", whole, nationality=field_of in schema.NATIONALITIES)
    if part:
        draft.countries([UNKNOWN_COUNTRY])


def _address(draft: Draft, said: Fields) -> None:
    parts = ("remarks", "postOfficeBox", "street", "street2", "postalCode", "city", "region", "state")
    draft.address(", ".join(said.texts("full")) or ", ".join(text for part in parts for text in said.texts(part)))
    for code in said.texts("country"):
        _country(draft, "country", code)


def _document(draft: Draft, line: Fields) -> None:
    said = _said(line)
    kinds = " ".join(said.texts("type"))
    passport = line.text("schema") == "Passport" or "passport" in kinds.lower()
    for number in (*said.texts("number"), *said.texts("passportNumber")):
        draft.identifier("passport" if passport else "national_id", number)
    draft.remark(kinds or "Document", " ".join((*said.texts("summary"), *said.texts("description"))))


def _listing(draft: Draft, said: Fields, sanctions: list[Fields]) -> None:
    dates = [
        day(sanction, f"properties.{field_of}", text)
        for sanction in sanctions
        for field_of in ("listingDate", "startDate")
        for text in sanction.texts(field_of)
    ]
    created = [day(said, "properties.createdAt", text) for text in said.texts("createdAt")]
    draft.listed_on = min(dates or created, default="")
    draft.updated_on = max((day(said, "properties.modifiedAt", text) for text in said.texts("modifiedAt")), default="")
    for one in (said, *sanctions):
        for field_of in ("program", "programId"):
            for programme in one.texts(field_of):
                draft.programme(programme)
    for label, field_of in (
        ("Authority", "authority"),
        ("Reference", "authorityId"),
        ("UN reference", "unscId"),
        ("Status", "status"),
        ("Until", "endDate"),
        ("Measures", "provisions"),
        ("Reason", "reason"),
        ("", "summary"),
        ("", "description"),
    ):
        for sanction in sanctions:
            for text in sanction.texts(field_of):
                draft.remark(label, text)
