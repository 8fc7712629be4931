"""OFAC's lists as one XML file (sdn.xml, consolidated.xml): the classic publication schema, sdnList.

Source of the format: OFAC, "SDN list data specification" and the schema that the files name. What has columns or lines
of Remarks in the flat files has elements here; a number of a document comes with its type in words, of which there are
more than a hundred. Types that name no register or document ("Website", "Secondary sanctions risk:") are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screening.lists.formats.draft import Draft, one_of, parsed
from screening.lists.formats.ofac_remarks import read_remarks
from screening.lists.formats.parsed import Parsed, ParseError, only_file
from screening.lists.formats.xml_records import Element, Shape, paths, records, under

VERSION = 1
_ROOT, _ENTRY, _HEAD = "sdnList", "sdnEntry", "publshInformation"
USED = paths(
    """
    : uid firstName lastName title sdnType remarks
    programList: program
    idList/id: idType idNumber idCountry
    akaList/aka: type category lastName firstName
    addressList/address: address1 address2 address3 city stateOrProvince postalCode country
    nationalityList/nationality: country
    citizenshipList/citizenship: country
    dateOfBirthList/dateOfBirthItem: dateOfBirth
    placeOfBirthList/placeOfBirthItem: placeOfBirth
    vesselInfo: callSign vesselFlag vesselOwner
    """
)
_MAIN = (
    "nationalityList/nationality",
    "citizenshipList/citizenship",
    "dateOfBirthList/dateOfBirthItem",
    "placeOfBirthList/placeOfBirthItem",
)
IGNORED = (
    {f"{path}/uid": "a line of the publisher's database" for path in (*_MAIN, "idList/id", "akaList/aka")}
    | {f"{path}/mainEntry": "all count alike: the other one may be right" for path in _MAIN}
    | {
        "addressList/address/uid": "a line of the publisher's database",
        "idList/id/issueDate": "a document is the same before and after",
        "idList/id/expirationDate": "as issueDate",
        "vesselInfo/vesselType": "what a vessel carries does not tell one vessel from another",
        "vesselInfo/tonnage": "changes with a refit and is rounded by whoever writes it",
        "vesselInfo/grossRegisteredTonnage": "as tonnage",
    }
)
"""Elements that nothing is made of, and why."""

_SHAPE = Shape(
    records={f"{_ROOT}/{_ENTRY}", f"{_ROOT}/{_HEAD}"},
    known=under(_ENTRY, USED | IGNORED.keys()) | under(_HEAD, ("Publish_Date", "Record_Count")),
    root_attributes={"xsi:schemaLocation"},
    namespaces={
        "http://tempuri.org/sdnList.xsd",
        "https://tempuri.org/sdnList.xsd",
        "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
    },
)
_KINDS = {"Individual": "person", "Entity": "organisation", "Vessel": "vessel", "Aircraft": "aircraft"}
_QUALITIES = {"strong": "strong", "weak": "weak"}
_ALIASES = ("a.k.a.", "f.k.a.", "n.k.a.")


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Entities in the order of the file, as many as it says it has. ParseError for anything not wholly understood."""
    file, data = only_file(files)
    said: list[Element] = []
    edition = parsed(file, _drafts(file, data, said))
    _check_count(file, said, len(edition.entities))
    return edition


def _drafts(file: str, data: bytes, said: list[Element]) -> Iterator[Draft]:
    for record in records(file, data, _SHAPE):
        if record.name == _HEAD:
            said.append(record)
        else:
            yield _entity(record)


def _check_count(file: str, said: list[Element], found: int) -> None:
    if len(said) != 1:
        raise ParseError(file, 0, _HEAD, f"the element stands {len(said)} times where once is expected")
    if said[0].one("Record_Count") != str(found):
        raise said[0].wrong("Record_Count", f"“{said[0].one('Record_Count')}” where {found} entities stand in the file")


def _entity(record: Element) -> Draft:
    draft = Draft(record, record.one("uid"), one_of(record, "sdnType", record.one("sdnType"), _KINDS))
    draft.name("lastName", _name(record), "primary")
    for alias in record.all("akaList/aka"):
        one_of(alias, "type", alias.one("type"), _ALIASES)
        draft.name("akaList/aka", _name(alias), one_of(alias, "category", alias.one("category"), _QUALITIES), at=alias)
    for programme in record.texts("programList/program"):
        draft.programme(programme)
    draft.remark("Title", record.one("title"))
    _places(draft, record)
    _births(draft, record)
    _numbers(draft, record)
    draft.remark("", record.one("remarks"))
    return draft


def _name(element: Element) -> str:
    """ "DOVREK, Halvard", as the flat files have it: the family name of a person, the whole name of all others."""
    return ", ".join(filter(None, (element.one("lastName"), element.one("firstName"))))


def _places(draft: Draft, record: Element) -> None:
    for address in record.all("addressList/address"):
        lines = (address.one(part) for part in ("address1", "address2", "address3"))
        town = (address.one(part) for part in ("city", "stateOrProvince", "postalCode", "country"))
        draft.address(*lines, *town)
        draft.place("country", address.one("country"), address)
    for path in ("nationalityList/nationality", "citizenshipList/citizenship"):
        for item in record.all(path):
            draft.place("country", item.one("country"), item, nationality=True)
    for vessel in record.all("vesselInfo"):
        draft.place("vesselFlag", vessel.one("vesselFlag"), vessel)
        draft.remark("Owner", vessel.one("vesselOwner"))
        if call_sign := vessel.one("callSign"):
            draft.name("callSign", call_sign, "weak", at=vessel)


def _births(draft: Draft, record: Element) -> None:
    for text in record.texts("dateOfBirthList/dateOfBirthItem/dateOfBirth"):
        draft.born("dateOfBirth", text)
    for text in record.texts("placeOfBirthList/placeOfBirthItem/placeOfBirth"):
        draft.remark("Born", text)


def _numbers(draft: Draft, record: Element) -> None:
    """Each number in the words of the flat files' Remarks, which read it; the others are shown."""
    for item in record.all("idList/id"):
        kind, number, country = (item.one(part) for part in ("idType", "idNumber", "idCountry"))
        read_number(draft, kind, number, f" ({country})" if country else "", item)


def read_number(draft: Draft, kind: str, number: str, where: str, at: Element | None = None) -> None:
    """A number with its type in OFAC's words; ``where``: " (Belarus)" or ""."""
    if kind == "Gender":
        draft.sex(kind, number, at)
        return
    found = read_remarks(f"{kind} {number}")
    for one in found.identifiers:
        draft.identifier(one.kind, one.value)
    for country in found.countries:
        draft.place(kind, country, at)
    if not found.identifiers:
        draft.remark(kind, f"{number}{where}")
