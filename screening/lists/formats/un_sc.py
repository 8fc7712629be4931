"""The United Nations Security Council Consolidated List as XML (CONSOLIDATED_LIST).

Source of the format: the schema that the file names (sc-sanctions.xsd) and the file itself. Individuals have up to four
parts of a name, in the order in which they are said; an entity has one. Empty elements stand for "nothing known".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from screening.lists.formats import dates
from screening.lists.formats.draft import Draft, day, one_of, parsed
from screening.lists.formats.parsed import Parsed, only_file
from screening.lists.formats.xml_records import Element, Shape, paths, records, under

VERSION = 1
USED = paths(
    """
    : DATAID REFERENCE_NUMBER FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME NAME_ORIGINAL_SCRIPT UN_LIST_TYPE
    : LISTED_ON GENDER COMMENTS1 NATIONALITY2
    TITLE: VALUE
    DESIGNATION: VALUE
    NATIONALITY: VALUE
    LAST_DAY_UPDATED: VALUE
    INDIVIDUAL_ALIAS: QUALITY ALIAS_NAME DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH NOTE
    ENTITY_ALIAS: QUALITY ALIAS_NAME NOTE
    INDIVIDUAL_DATE_OF_BIRTH: TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR NOTE
    INDIVIDUAL_PLACE_OF_BIRTH: STREET CITY STATE_PROVINCE COUNTRY NOTE
    INDIVIDUAL_DOCUMENT: TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER NOTE
    INDIVIDUAL_ADDRESS: STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE
    ENTITY_ADDRESS: STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE
    """
)
IGNORED = {
    "VERSIONNUM": "1 in every edition; the date of the last update says more",
    "SORT_KEY": "empty; an order for printing",
    "SORT_KEY_LAST_MOD": "empty; an order for printing",
    "LIST_TYPE": "“UN List” in every record",
    "LIST_TYPE/VALUE": "as LIST_TYPE",
    "SUBMITTED_BY": "who proposed the listing does not tell one party from another",
    "SUBMITTED_ON": "LISTED_ON is the date from which the listing counts",
    "DELISTED_ON": "a delisted party leaves the file; where the element stands, it is empty",
    "INDIVIDUAL_DOCUMENT/ISSUING_COUNTRY": "who issued a passport is not always whose the person is",
    "INDIVIDUAL_DOCUMENT/COUNTRY_OF_ISSUE": "where a document was handed out is not whose the person is",
    "INDIVIDUAL_DOCUMENT/CITY_OF_ISSUE": "as COUNTRY_OF_ISSUE",
    "INDIVIDUAL_DOCUMENT/DATE_OF_ISSUE": "a document is the same before and after",
}
"""Elements that nothing is made of, and why."""

_KINDS = {"INDIVIDUAL": "person", "ENTITY": "organisation"}
_SHAPE = Shape(
    records={"CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL", "CONSOLIDATED_LIST/ENTITIES/ENTITY"},
    known={path for kind in _KINDS for path in under(kind, USED | IGNORED.keys())},
    root_attributes={"dateGenerated", "xsi:noNamespaceSchemaLocation"},
)
_QUALITIES = {"Good": "strong", "Low": "weak", "a.k.a.": "strong", "f.k.a.": "strong", "": "strong"}
_DOCUMENTS = {
    "Passport": "passport",
    "Numéro de passeport": "passport",
    "Número de pasaporte": "passport",
    "National Identification Number": "national_id",
    "": "",
}
_IN_WORDS = {"passport": re.compile("passport", re.IGNORECASE), "national_id": re.compile("identi", re.IGNORECASE)}
_DATES = ("EXACT", "APPROXIMATELY", "BETWEEN", "")


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Individuals, then entities, in the order of the file. ParseError for anything not wholly understood."""
    file, data = only_file(files)
    return parsed(file, _drafts(file, data))


def _drafts(file: str, data: bytes) -> Iterator[Draft]:
    for record in records(file, data, _SHAPE):
        draft = Draft(record, record.one("REFERENCE_NUMBER") or record.one("DATAID"), _KINDS[record.name])
        _names(draft, record)
        _person(draft, record)
        _addresses(draft, record)
        _listing(draft, record)
        yield draft


def _names(draft: Draft, record: Element) -> None:
    parts = (record.one(part) for part in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"))
    first, *others = _apart(" ".join(filter(None, parts)))
    draft.name("FIRST_NAME", first, "primary")
    for name in (*others, *_apart(record.one("NAME_ORIGINAL_SCRIPT"))):
        if name:
            draft.name("NAME_ORIGINAL_SCRIPT", name, "strong")
    for alias in record.all(f"{record.name}_ALIAS"):
        quality = one_of(alias, "QUALITY", alias.one("QUALITY"), _QUALITIES)
        for name in filter(None, _apart(alias.one("ALIAS_NAME"))):
            draft.name("ALIAS_NAME", name, quality, at=alias)
            draft.remark(name, alias.one("NOTE"))


def _apart(text: str) -> list[str]:
    """The names of an element that holds several between semicolons."""
    return [name.strip() for name in text.split(";")]


def _person(draft: Draft, record: Element) -> None:
    for born in record.all("INDIVIDUAL_DATE_OF_BIRTH"):
        _born(draft, born)
    for alias in record.all("INDIVIDUAL_ALIAS"):
        if text := alias.one("DATE_OF_BIRTH"):
            draft.born("DATE_OF_BIRTH", text, alias)
        draft.remark("Born", _joined(alias, "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"))
    for place in record.all("INDIVIDUAL_PLACE_OF_BIRTH"):
        draft.remark("Born", _joined(place, "STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"))
    for nationality in (*record.texts("NATIONALITY/VALUE"), *record.texts("NATIONALITY2")):
        draft.place("NATIONALITY", nationality, nationality=True)
    if text := record.one("GENDER"):
        draft.sex("GENDER", text)
    for document in record.all("INDIVIDUAL_DOCUMENT"):
        _document(draft, document)


def _born(draft: Draft, born: Element) -> None:
    kind = one_of(born, "TYPE_OF_DATE", born.one("TYPE_OF_DATE"), _DATES)
    exact, note = born.one("DATE") or born.one("YEAR"), born.one("NOTE")
    if kind == "BETWEEN":
        found = dates.span(born.one("FROM_YEAR"), born.one("TO_YEAR"))
    elif kind == "APPROXIMATELY":
        found = dates.span(exact, exact, dates.CIRCA_YEARS)
    else:
        found = dates.published(exact)
    if found:
        draft.born_in([found])
        draft.remark("Born", f"{found} ({note})" if note else "")
    elif exact or note or kind == "BETWEEN":
        draft.born("INDIVIDUAL_DATE_OF_BIRTH", exact or note or kind, born)


def _document(draft: Draft, document: Element) -> None:
    said, more, number = (document.one(part) for part in ("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER"))
    kind = one_of(document, "TYPE_OF_DOCUMENT", said, _DOCUMENTS)
    kind = kind or next((named for named, pattern in _IN_WORDS.items() if pattern.search(more)), "")
    if kind and number:
        draft.identifier(kind, number)
    draft.remark(more or said, " ".join(filter(None, ("" if kind else number, document.one("NOTE")))))


def _addresses(draft: Draft, record: Element) -> None:
    for address in record.all(f"{record.name}_ADDRESS"):
        draft.address(*(address.one(part) for part in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")))
        draft.place("COUNTRY", address.one("COUNTRY"), address)
        draft.remark("Address", address.one("NOTE"))


def _listing(draft: Draft, record: Element) -> None:
    draft.programme(record.one("UN_LIST_TYPE"))
    draft.listed_on = day(record, "LISTED_ON", record.one("LISTED_ON"))
    updates = [day(record, "LAST_DAY_UPDATED", text) for text in record.texts("LAST_DAY_UPDATED/VALUE")]
    draft.updated_on = max(updates, default="")
    for title in record.texts("TITLE/VALUE"):
        draft.remark("Title", title)
    for designation in record.texts("DESIGNATION/VALUE"):
        draft.remark("Designation", designation)
    draft.remark("", record.one("COMMENTS1"))


def _joined(element: Element, *parts: str) -> str:
    return ", ".join(filter(None, (element.one(part) for part in parts)))
