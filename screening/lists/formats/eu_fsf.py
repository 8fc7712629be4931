"""The European Union's consolidated list of financial sanctions: the FSF export as XML (xmlFullSanctionsList, 1.1).

Source of the format: the Commission's schema_1_1.xsd. Nearly everything stands in attributes. The list names no primary
name: the first strong name is taken, one in English or without a language before the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from screening.lists.formats import dates
from screening.lists.formats.draft import Draft, day, one_of, parsed
from screening.lists.formats.parsed import Parsed, only_file
from screening.lists.formats.xml_records import Element, Shape, paths, records, under

VERSION = 1
_RECORD = "sanctionEntity"
_PLACE = "@city @street @poBox @zipCode @region @place @countryIso2Code @countryDescription"
USED = paths(
    f"""
    : @logicalId @euReferenceNumber @unitedNationId @designationDate @designationDetails @delistingDate remark
    subjectType: @code
    regulation: @programme @numberTitle @entryIntoForceDate
    nameAlias: @wholeName @firstName @middleName @lastName @strong @nameLanguage @title @function @gender remark
    citizenship: @countryIso2Code @countryDescription remark
    birthdate: @birthdate @year @monthOfYear @dayOfMonth @yearRangeFrom @yearRangeTo @circa @calendarType remark
    birthdate: {_PLACE}
    address: {_PLACE} remark
    identification: @number @latinNumber @identificationTypeCode @identificationTypeDescription @knownFalse remark
    """
)
_NUMBERED = ("regulation", "nameAlias", "citizenship", "birthdate", "address", "identification")
_SUMMARY = ("", "@regulationType", "@publicationDate", "@numberTitle", "@publicationUrl")
IGNORED = (
    {f"{part}@logicalId": "a line of the publisher's database" for part in _NUMBERED}
    | {f"{part}@regulationLanguage": "the language of the act, not of the name" for part in _NUMBERED}
    | {
        f"{part}/regulationSummary{field}": "which amendment said it; the regulation of the listing is kept"
        for part in _NUMBERED
        for field in _SUMMARY
    }
    | {f"{part}/additionalInformation": "empty in the public export" for part in _NUMBERED}
    | {
        "additionalInformation": "empty in the public export",
        "subjectType@classificationCode": "the first letter of @code",
        "regulation@regulationType": "amendment or not: the programme says under what a party is listed",
        "regulation@organisationType": "council or commission",
        "regulation@publicationDate": "the day of entry into force counts",
        "regulation@corrigendum": "says that a text was put right, not what is right",
        "regulation/publicationUrl": "the number of the regulation is kept",
        "regulation/remark": "about the act",
        "citizenship@region": "of the country, which is kept",
        "citizenship@acquisitionDate": "a citizenship counts whenever it began",
        "citizenship@disenfranchisementDate": "as acquisitionDate: a former one still tells the party",
        "address@asAtListingTime": "an old address still tells the party",
        "address/contactInfo": "telephone, e-mail and web addresses are not compared",
        "address/contactInfo@key": "as contactInfo",
        "address/contactInfo@value": "as contactInfo",
        "identification@diplomatic": "a diplomatic passport is a passport",
        "identification@knownExpired": "an expired document still tells whose it is",
        "identification@reportedLost": "as knownExpired",
        "identification@revokedByIssuer": "as knownExpired",
        "identification@issueDate": "a document is the same before and after",
        "identification@issuedBy": "who issued a document does not tell whose it is",
        "identification@validFrom": "as issueDate",
        "identification@validTo": "as issueDate",
        "identification@nameOnDocument": "stands among the names where it is a name of the party",
        "identification@region": "as issuedBy",
        "identification@countryIso2Code": "as issuedBy",
        "identification@countryDescription": "as issuedBy",
    }
)
"""Paths that nothing is made of, and why."""

_SHAPE = Shape(
    records={f"export/{_RECORD}"},
    known=under(_RECORD, USED | IGNORED.keys()),
    root_attributes={"generationDate", "globalFileId", "xsi:schemaLocation"},
    namespaces={"http://eu.europa.ec/fpi/fsd/export"},
)
_KINDS = {"person": "person", "enterprise": "organisation"}
_STRENGTH = {"true": "strong", "false": "weak"}
_YES = {"true": True, "false": False, "": False}
_WEAK = re.compile(r"\blow? quality\b", re.IGNORECASE)
_DOCUMENTS = {
    "passport": "passport",
    "id": "national_id",
    "ssn": "national_id",
    "NRN": "national_id",
    "residentperm": "",
    "nationcert": "",
    "birthcert": "",
    "electionid": "",
    "drivinglicence": "",
    "travelcardid": "",
    "other": "",
    "tradelic": "registration",
    "regnumber": "registration",
    "fiscalcode": "tax",
    "swiftbic": "bic",
    "imo": "imo",
}
"""Code of an identification -> kind of Identifier; "" for one that is shown only."""


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Entities in the order of the file. ParseError for anything not wholly understood."""
    file, data = only_file(files)
    return parsed(file, (_entity(record) for record in records(file, data, _SHAPE)))


def _entity(record: Element) -> Draft:
    (subject,) = record.all("subjectType") or [record]
    kind = one_of(subject, "subjectType@code", subject.attribute("code"), _KINDS)
    key = record.attribute("euReferenceNumber") or f"logical-{record.attribute('logicalId')}"
    draft = Draft(record, key, kind)
    _names(draft, record)
    _births(draft, record)
    _places(draft, record)
    _documents(draft, record)
    _listing(draft, record)
    return draft


def _names(draft: Draft, record: Element) -> None:
    aliases = record.all("nameAlias")
    primary = next(iter(sorted(aliases, key=_rank)), None)
    for alias in aliases:
        quality = "primary" if alias is primary else _quality(alias)
        draft.name("nameAlias@wholeName", _whole(alias), quality, alias.attribute("nameLanguage").lower(), alias)
        for label in ("title", "function"):
            draft.remark(label.capitalize(), alias.attribute(label))
        if gender := alias.attribute("gender"):
            draft.sex("nameAlias@gender", gender, alias)
        _remarks(draft, alias)


def _rank(alias: Element) -> tuple[bool, bool]:
    """What a primary name is chosen by; of equals the first."""
    return (_quality(alias) == "weak", alias.attribute("nameLanguage") not in ("", "EN"))


def _quality(alias: Element) -> str:
    """The publisher's flag; but the older entries say "Low quality" in a remark and leave the flag at its default."""
    said = one_of(alias, "nameAlias@strong", alias.attribute("strong"), _STRENGTH)
    return "weak" if any(_WEAK.search(remark) for remark in alias.texts("remark")) else said


def _whole(alias: Element) -> str:
    parts = (alias.attribute(part) for part in ("firstName", "middleName", "lastName"))
    return alias.attribute("wholeName") or " ".join(filter(None, parts))


def _births(draft: Draft, record: Element) -> None:
    for born in record.all("birthdate"):
        if (said := _said(born)) and (found := _birth(born)):
            draft.born_in([found])
        elif said:
            draft.born_unread("birthdate", said, born)
        draft.remark("Born", ", ".join(filter(None, (_line(born), *born.texts("remark")))))


def _said(born: Element) -> str:
    """What is published of a date, in one line; "" when nothing is: "0" and an empty attribute stand for nothing."""
    fields = ("birthdate", "year", "monthOfYear", "dayOfMonth", "yearRangeFrom", "yearRangeTo")
    said = {field: value for field in fields if (value := born.attribute(field)) not in ("", "0")}
    calendar = born.attribute("calendarType")
    return " ".join((*(f"{field} {value}" for field, value in said.items()), calendar)) if said else ""


def _birth(born: Element) -> str:
    """One date or span; "" when it cannot be read, as one of another calendar."""
    if born.attribute("calendarType") not in ("", "GREGORIAN"):
        return ""
    first, last = born.attribute("yearRangeFrom"), born.attribute("yearRangeTo")
    if first or last:
        return dates.span(first, last)
    parts = (born.attribute(part) for part in ("year", "monthOfYear", "dayOfMonth"))
    split = "-".join(f"{int(part):02}" for part in parts if part.isdigit() and part != "0")
    exact = dates.published(born.attribute("birthdate") or split)
    circa = one_of(born, "birthdate@circa", born.attribute("circa"), {word: word for word in _YES})
    return dates.span(exact, exact, dates.CIRCA_YEARS) if _YES[circa] else exact


def _places(draft: Draft, record: Element) -> None:
    for part in ("citizenship", "address"):
        for place in record.all(part):
            _country(draft, part, place)
            _remarks(draft, place)
    for address in record.all("address"):
        draft.address(_line(address))


def _country(draft: Draft, part: str, place: Element) -> None:
    code, words = place.attribute("countryIso2Code"), place.attribute("countryDescription")
    if code in ("", "00"):
        # "00" is the publisher's code for a country that it does not know, or that has no code.
        draft.place(f"{part}@countryDescription", words, place, nationality=part == "citizenship")
    else:
        draft.country(f"{part}@countryIso2Code", code, place, nationality=part == "citizenship")


def _line(place: Element) -> str:
    box = f"PO Box {place.attribute('poBox')}" if place.attribute("poBox") else ""
    country = "" if place.attribute("countryDescription") == "UNKNOWN" else place.attribute("countryDescription")
    parts = (place.attribute(part) for part in ("street", "zipCode", "city", "region", "place"))
    return ", ".join(filter(None, (box, *parts, country)))


def _documents(draft: Draft, record: Element) -> None:
    for document in record.all("identification"):
        code = document.attribute("identificationTypeCode")
        kind = one_of(document, "identification@identificationTypeCode", code, _DOCUMENTS)
        numbers = [document.attribute("number"), document.attribute("latinNumber")]
        false = _YES[
            one_of(document, "identification@knownFalse", document.attribute("knownFalse"), {w: w for w in _YES})
        ]
        for number in filter(None, numbers):
            if kind and not false:
                draft.identifier(kind, number)
            else:
                said = document.attribute("identificationTypeDescription") or code
                draft.remark(f"{said} (known to be false)" if false else said, number)
        _remarks(draft, document)


def _listing(draft: Draft, record: Element) -> None:
    for regulation in record.all("regulation"):
        draft.programme(regulation.attribute("programme"))
        draft.remark("Regulation", regulation.attribute("numberTitle"))
    in_force = [regulation.attribute("entryIntoForceDate") for regulation in record.all("regulation")]
    read = [day(record, "regulation@entryIntoForceDate", text) for text in in_force if text]
    designated = day(record, "@designationDate", record.attribute("designationDate"))
    draft.listed_on = designated or min(read, default="")
    draft.updated_on = max(read, default="")
    draft.remark("UN reference", record.attribute("unitedNationId"))
    draft.remark("Delisted", record.attribute("delistingDate"))
    draft.remark("", record.attribute("designationDetails"))
    _remarks(draft, record)


def _remarks(draft: Draft, element: Element) -> None:
    for remark in element.texts("remark"):
        draft.remark("", remark)
