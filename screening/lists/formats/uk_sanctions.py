"""The UK Sanctions List as XML (Designations), published by the Foreign, Commonwealth and Development Office.

Source of the format: the publisher's schema and the file's own elements. Since 28 January 2026 it is the only list of
the United Kingdom; the older list of the Treasury's OFSI (ConList) is no longer kept, so it has no format here.
A name has up to six parts in the order in which they are said; the last one is a firm's or a ship's whole name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from screening.lists.formats import dates
from screening.lists.formats.draft import Draft, day, one_of, parsed
from screening.lists.formats.parsed import Parsed, only_file
from screening.lists.formats.xml_records import Element, Shape, paths, records, under

VERSION = 1
_RECORD, _HEAD = "Designation", "DateGenerated"
_PERSON, _FIRM, _SHIP = "IndividualDetails/Individual", "EntityDetails/Entity", "ShipDetails/Ship"
USED = paths(
    f"""
    : UniqueID OFSIGroupID UNReferenceNumber IndividualEntityShip RegimeName DateDesignated LastUpdated
    : SanctionsImposed OtherInformation UKStatementofReasons
    Names/Name: Name1 Name2 Name3 Name4 Name5 Name6 NameType AliasStrength
    NonLatinNames/NonLatinName: NameNonLatinScript NonLatinScriptLanguage
    Titles: Title
    Addresses/Address: AddressLine1 AddressLine2 AddressLine3 AddressLine4 AddressLine5 AddressLine6
    Addresses/Address: AddressPostalCode AddressCountry
    {_PERSON}/DOBs: DOB
    {_PERSON}/BirthDetails/Location: TownOfBirth CountryOfBirth
    {_PERSON}/Genders: Gender
    {_PERSON}/Nationalities: Nationality
    {_PERSON}/Positions: Position
    {_PERSON}/PassportDetails/Passport: PassportNumber PassportAdditionalInformation
    {_PERSON}/NationalIdentifierDetails/NationalIdentifier: NationalIdentifierNumber
    {_PERSON}/NationalIdentifierDetails/NationalIdentifier: NationalIdentifierAdditionalInformation
    {_FIRM}/BusinessRegistrationNumbers: BusinessRegistrationNumber
    {_FIRM}/TypeOfEntities: TypeOfEntity
    {_FIRM}/ParentCompanies: ParentCompany
    {_FIRM}/Subsidiaries: Subsidiary
    {_SHIP}/IMONumbers: IMONumber
    {_SHIP}/CurrentOwnerOperators: CurrentOwnerOperator
    {_SHIP}/PreviousOwnerOperators: PreviousOwnerOperator
    {_SHIP}/CurrentBelievedFlagOfShips: CurrentBelievedFlagOfShip
    {_SHIP}/PreviousFlags: PreviousFlag
    """
)
_CONTACT = paths("PhoneNumbers: PhoneNumber\nEmailAddresses: EmailAddress\nWebsites: Website")
_HULL = paths(
    f"""
    {_SHIP}/TypeOfShipDetails: TypeOfShip
    {_SHIP}/TonnageOfShipDetails: TonnageOfShip
    {_SHIP}/LengthOfShipDetails: LengthOfShip
    {_SHIP}/YearsBuilt: YearBuilt
    """
)
_MEASURES = paths(
    """
    SanctionsImposedIndicators: AssetFreeze ArmsEmbargo TargetedArmsEmbargo CharteringOfShips Deflag TravelBan
    SanctionsImposedIndicators: ClosureOfRepresentativeOffices CrewServicingOfShipsAndAircraft ProhibitionOfPortEntry
    SanctionsImposedIndicators: PreventionOfBusinessArrangements PreventionOfCharteringOfShips TrustServicesSanctions
    SanctionsImposedIndicators: PreventionOfCharteringOfShipsAndAircraft TechnicalAssistanceRelatedToAircraft
    SanctionsImposedIndicators: DirectorDisqualificationSanction
    """
)
IGNORED = (
    dict.fromkeys(_CONTACT, "telephone, e-mail and web addresses are not compared")
    | dict.fromkeys(_HULL - USED, "does not tell one ship from another; the IMO number does")
    | dict.fromkeys(_MEASURES, "SanctionsImposed says the same in words")
    | {
        "DesignationSource": "the United Kingdom or the United Nations: the UN reference says it",
        "NonLatinNames/NonLatinName/NonLatinScriptType": "the characters say it, and more reliably",
    }
)
"""Paths that nothing is made of, and why."""

_SHAPE = Shape(
    records={f"Designations/{_RECORD}", f"Designations/{_HEAD}"},
    known=under(_RECORD, USED | IGNORED.keys()) | {_HEAD},
    root_attributes={"xsi:schemaLocation", "xsi:noNamespaceSchemaLocation"},
)
_KINDS = {"individual": "person", "entity": "organisation", "ship": "vessel"}
_NAME_TYPES = {"primary name": "primary", "primary name variation": "strong", "alias": "strong"}
_STRENGTHS = {"": "", "good quality a.k.a": "", "low quality a.k.a": "weak"}
_LABELLED = re.compile(r"(?:(INN|TIN)|(OGRN|OKPO|UEN))\W{0,3}(\d{6,})", re.IGNORECASE)
_IMO = re.compile(r"(?:IMO\W{0,3})?(\d{7})", re.IGNORECASE)
_LANGUAGES = {
    "russian": "ru", "arabic": "ar", "ukrainian": "uk", "belarusian": "be", "chinese": "zh", "korean": "ko",
    "farsi": "fa", "persian": "fa", "dari": "fa", "pashto": "ps", "burmese": "my", "georgian": "ka", "serbian": "sr",
    "urdu": "ur", "hebrew": "he", "turkish": "tr", "japanese": "ja", "armenian": "hy", "azerbaijani": "az",
}  # fmt: skip


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Designations in the order of the file. ParseError for anything not wholly understood."""
    file, data = only_file(files)
    found = (record for record in records(file, data, _SHAPE) if record.name == _RECORD)
    return parsed(file, map(_entity, found))


def _entity(record: Element) -> Draft:
    kind = one_of(record, "IndividualEntityShip", record.one("IndividualEntityShip").lower(), _KINDS)
    draft = Draft(record, record.one("UniqueID"), kind)
    if not draft.entity_id:
        raise record.wrong("UniqueID", "the field is empty")
    _names(draft, record)
    _person(draft, record)
    _firm(draft, record)
    _ship(draft, record)
    _addresses(draft, record)
    _listing(draft, record)
    return draft


def _names(draft: Draft, record: Element) -> None:
    for name in record.all("Names/Name"):
        kind = one_of(name, "NameType", name.one("NameType").lower(), _NAME_TYPES)
        weak = one_of(name, "AliasStrength", name.one("AliasStrength").lower().rstrip("."), _STRENGTHS)
        whole = " ".join(filter(None, (name.one(f"Name{part}") for part in range(1, 7))))
        # The publisher's export leaves some names of a record without any part.
        if whole:
            draft.name("Names/Name", whole, kind if kind == "primary" else weak or kind, at=name)
    for name in record.all("NonLatinNames/NonLatinName"):
        if text := name.one("NameNonLatinScript"):
            language = _LANGUAGES.get(name.one("NonLatinScriptLanguage").lower(), "")
            draft.name("NameNonLatinScript", text, "strong", language, name)
    for title in record.texts("Titles/Title"):
        draft.remark("Title", title)


def _person(draft: Draft, record: Element) -> None:
    for text in record.texts(f"{_PERSON}/DOBs/DOB"):
        if found := dates.published(text):
            draft.born_in([found])
        else:
            draft.born_unread("DOB", text)
    for place in record.all(f"{_PERSON}/BirthDetails/Location"):
        draft.remark("Born", ", ".join(filter(None, (place.one("TownOfBirth"), place.one("CountryOfBirth")))))
    for gender in record.texts(f"{_PERSON}/Genders/Gender"):
        draft.sex("Gender", gender)
    for nationality in record.texts(f"{_PERSON}/Nationalities/Nationality"):
        draft.place("Nationality", nationality, nationality=True)
    for position in record.texts(f"{_PERSON}/Positions/Position"):
        draft.remark("Position", position)
    _documents(draft, record, "passport", f"{_PERSON}/PassportDetails/Passport", "Passport")
    _documents(
        draft, record, "national_id", f"{_PERSON}/NationalIdentifierDetails/NationalIdentifier", "NationalIdentifier"
    )


def _documents(draft: Draft, record: Element, kind: str, path: str, field: str) -> None:
    for document in record.all(path):
        draft.identifier(kind, document.one(f"{field}Number"))
        draft.remark(kind.replace("_", " ").capitalize(), document.one(f"{field}AdditionalInformation"))


def _firm(draft: Draft, record: Element) -> None:
    for text in record.texts(f"{_FIRM}/BusinessRegistrationNumbers/BusinessRegistrationNumber"):
        _registrations(draft, text)
    for label, path in (
        ("Type", f"{_FIRM}/TypeOfEntities/TypeOfEntity"),
        ("Parent company", f"{_FIRM}/ParentCompanies/ParentCompany"),
        ("Subsidiary", f"{_FIRM}/Subsidiaries/Subsidiary"),
    ):
        for text in record.texts(path):
            draft.remark(label, text)


def _registrations(draft: Draft, text: str) -> None:
    """The numbers of a text such as "OGRN: 1234567890123 KPP: 123456789 INN: 1234567890", or the text as one number."""
    labelled = _LABELLED.findall(text)
    for tax, _register, number in labelled:
        draft.identifier("tax" if tax else "registration", number)
    if not labelled and len(text.split()) == 1:
        draft.identifier("registration", text)
    draft.remark("Registration", text)


def _ship(draft: Draft, record: Element) -> None:
    for text in record.texts(f"{_SHIP}/IMONumbers/IMONumber"):
        if not (found := _IMO.fullmatch(text)):
            raise record.wrong("IMONumber", f"“{text}” is no IMO number")
        draft.identifier("imo", found[1])
    for path in ("CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip", "PreviousFlags/PreviousFlag"):
        for flag in record.texts(f"{_SHIP}/{path}"):
            draft.place(path, flag)
    for label, path in (
        ("Owner or operator", "CurrentOwnerOperators/CurrentOwnerOperator"),
        ("Previous owner or operator", "PreviousOwnerOperators/PreviousOwnerOperator"),
    ):
        for text in record.texts(f"{_SHIP}/{path}"):
            draft.remark(label, text)


def _addresses(draft: Draft, record: Element) -> None:
    for address in record.all("Addresses/Address"):
        lines = (address.one(f"AddressLine{line}") for line in range(1, 7))
        draft.address(*lines, address.one("AddressPostalCode"), address.one("AddressCountry"))
        draft.place("AddressCountry", address.one("AddressCountry"), address)


def _listing(draft: Draft, record: Element) -> None:
    draft.programme(record.one("RegimeName"))
    draft.listed_on = day(record, "DateDesignated", record.one("DateDesignated"))
    draft.updated_on = day(record, "LastUpdated", record.one("LastUpdated"))
    for label, path in (
        ("Sanctions", "SanctionsImposed"),
        ("UN reference", "UNReferenceNumber"),
        ("OFSI group", "OFSIGroupID"),
        ("", "OtherInformation"),
        ("Reasons", "UKStatementofReasons"),
    ):
        for text in record.texts(path):
            draft.remark(label, text)
