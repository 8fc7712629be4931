"""The annexes of the European Union's sanctions acts as CSV files, one file per act and one row per listing.

Source of the format: FORMAT.md beside the files of the transcription of the Official Journal (consolidated files). The
cells hold the printed wording; a cell with several values has them between semicolons. A card names the acts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256

from screening.lists.formats.csv_rows import Row, table
from screening.lists.formats.draft import GENDERS, Draft, day, one_of, parsed
from screening.lists.formats.parsed import Parsed, ParseError

VERSION = 1
COLUMNS = (
    "celex", "recordId", "programKey", "annex", "measure", "startDate", "reason", "schema", "name", "alias",
    "weakAlias", "previousName", "country", "nationality", "jurisdiction", "birthDate", "birthPlace", "position",
    "passportNumber", "gender", "appearance", "ethnicity", "fatherName", "motherName", "incorporationDate",
    "legalForm", "sector", "registrationNumber", "taxNumber", "idNumber", "innCode", "ogrnCode", "kppCode",
    "okpoCode", "leiCode", "swiftBic", "ticker", "imoNumber", "mmsi", "flag", "address", "phone", "email",
    "website", "notes",
)  # fmt: skip
IGNORED = {
    "kppCode": "a reason code of the Russian tax service that thousands of firms share",
    "ticker": "names a security, not a party",
    "phone": "telephone, e-mail and web addresses are not compared",
    "email": "as phone",
    "website": "as phone",
}
"""Columns that nothing is made of, and why."""

_KINDS = {
    "Person": "person",
    "LegalEntity": "organisation",
    "Organization": "organisation",
    "Company": "organisation",
    "Vessel": "vessel",
    "Asset": "unknown",
}
_CELEX = re.compile(r"\d[0-9]{4}[A-Z]\d{4}")
_NAMES = {"alias": "strong", "previousName": "strong", "weakAlias": "weak"}
_NUMBERS = {
    "passportNumber": "passport",
    "idNumber": "national_id",
    "registrationNumber": "registration",
    "ogrnCode": "registration",
    "okpoCode": "registration",
    "taxNumber": "tax",
    "innCode": "tax",
    "leiCode": "lei",
    "swiftBic": "bic",
    "imoNumber": "imo",
    "mmsi": "mmsi",
}
_ONE_NUMBER = re.compile(r"(?:\(?[a-h]\)\s*)?([A-Za-z0-9][A-Za-z0-9 ./-]{2,24}?)(?:\s*\([^()]*\))?")
_SHOWN = {
    "position": "Position",
    "birthPlace": "Born",
    "appearance": "Appearance",
    "ethnicity": "Ethnicity",
    "fatherName": "Father",
    "motherName": "Mother",
    "incorporationDate": "Founded",
    "legalForm": "Legal form",
    "sector": "Sector",
}


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Listings in the order of the files' names. Counts have the rows of each file besides, by its name.

    A file may be empty below its header: an act whose annexes list nobody. ParseError for any row not understood.
    """
    drafts: dict[str, Draft] = {}
    counts = [(file, _read(file, files[file], drafts)) for file in sorted(files)]
    return parsed(", ".join(sorted(files)) or "the edition", drafts.values(), counts)


def _read(file: str, data: bytes, drafts: dict[str, Draft]) -> int:
    """The number of rows, which join the drafts: the same listing under two measures is one entity."""
    celex = file.rsplit(".", 1)[0].upper()
    if not _CELEX.fullmatch(celex):
        raise ParseError(file, 0, "", "the file's name is no CELEX number of an act, such as 32014R0269.csv")
    count = 0
    for count, row in enumerate(table(file, data, COLUMNS), start=1):  # noqa: B007 -- the last one is the count
        if row.text("celex") != celex:
            raise row.wrong("celex", f"“{row.text('celex')}” stands in the file of {celex}")
        kind = one_of(row, "schema", row.text("schema"), _KINDS)
        key = _key(row, kind)
        if key not in drafts:
            drafts[key] = Draft(row, key, kind)
            drafts[key].name("name", row.text("name"), "primary")
        _join(drafts[key], row)
    return count


def _key(row: Row, kind: str) -> str:
    """Act, annex, printed number and kind; an entry without a number is known by its name."""
    printed = row.text("recordId") or sha256(row.text("name").casefold().encode()).hexdigest()[:12]
    return "/".join(filter(None, (row.text("celex"), row.text("annex"), printed, kind)))


def _join(draft: Draft, row: Row) -> None:
    _names(draft, row)
    _person(draft, row)
    _numbers(draft, row)
    for field in ("country", "jurisdiction", "flag"):
        for text in row.many(field):
            draft.place(field, text, row)
    for text in row.many("address"):
        draft.address(text)
    for programme in (f"{row.text('programKey')} {row.text('celex')}", row.text("measure")):
        draft.programme(programme)
    draft.listed_on = draft.listed_on or day(row, "startDate", row.text("startDate"))
    for field, label in _SHOWN.items():
        for text in row.many(field):
            draft.remark(label, text)
    for text in row.many("notes"):
        draft.remark("", text)
    draft.remark("Reason", row.text("reason"))


def _names(draft: Draft, row: Row) -> None:
    # Under another measure the same entry can be printed under a longer name: that is then one more name of it.
    draft.name("name", row.text("name"), "strong", at=row)
    for field, quality in _NAMES.items():
        for text in row.many(field):
            draft.name(field, text, quality, at=row)


def _person(draft: Draft, row: Row) -> None:
    for text in row.many("nationality"):
        draft.place("nationality", text, row, nationality=True)
    for text in row.many("birthDate"):
        draft.born("birthDate", text, row)
    for text in row.many("gender"):
        one_of(row, "gender", text.strip(" .").lower(), GENDERS)
        draft.sex("gender", text, row)


def _numbers(draft: Draft, row: Row) -> None:
    """Each cell that is one number; prose about several documents is shown only."""
    for field, kind in _NUMBERS.items():
        for text in row.many(field):
            found = _ONE_NUMBER.fullmatch(text)
            if found:
                draft.identifier(kind, found[1])
            if not found or found[1] != text:
                draft.remark(kind.replace("_", " ").capitalize(), text)
