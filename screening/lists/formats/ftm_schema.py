"""What is taken from the FollowTheMoney model, and what is left alone and why.

Source: the model's own schema files (version 4), as its publishers use them. A schema or property that stands in none
of the tables below stops the intake: it may be a kind of party, or of name, that nobody would find.
"""

from __future__ import annotations

KINDS = {
    "Person": "person",
    "Organization": "organisation",
    "Company": "organisation",
    "PublicBody": "organisation",
    "LegalEntity": "unknown",
    "Vessel": "vessel",
    "Airplane": "aircraft",
}
"""Schemas that are parties -> kind. A LegalEntity is a person or a firm: the publisher does not know."""

JOINED = ("Sanction", "Identification", "Passport", "Address")
"""Schemas that say something of a party and are joined to it."""


def _by_reason(table: str) -> dict[str, str]:
    """name -> reason, from lines "reason: name name"; a line that begins with a colon goes on with the reason above."""
    found: dict[str, str] = {}
    reason = ""
    for line in table.strip().splitlines():
        said, _, names = line.rpartition(":")
        reason = said.strip() or reason
        found |= dict.fromkeys(names.split(), reason)
    return found


IGNORED_SCHEMAS = _by_reason(
    """
    says how two parties are connected; each stands in the list when it is listed itself: Ownership Directorship Family
    : Associate Membership Employment Representation UnknownLink Succession Debt Payment Control Documentation Mention
    : Similar Occupancy EconomicActivity ProjectParticipant ContractAward
    is a thing and not a party to an export: Security CryptoWallet BankAccount Asset Vehicle RealEstate License
    : Contract Project TaxRoll UserAccount Trip Territory Position Risk
    is a text about parties: Article Note Event CourtCase CourtCaseParty CallForTenders
    """
)
"""Schemas that nothing is made of, and why."""

NAMES = {"name": "strong", "alias": "strong", "previousName": "strong", "weakAlias": "weak", "abbreviation": "weak"}
COUNTRIES = ("country", "mainCountry", "jurisdiction", "flag", "pastFlags")
NATIONALITIES = ("nationality", "citizenship")
NUMBERS = {
    "passportNumber": "passport",
    "socialSecurityNumber": "national_id",
    "idNumber": "national_id",
    "registrationNumber": "registration",
    "ogrnCode": "registration",
    "okpoCode": "registration",
    "uscCode": "registration",
    "dunsCode": "registration",
    "cikCode": "registration",
    "jibCode": "registration",
    "mbsCode": "registration",
    "uniqueEntityId": "registration",
    "cageCode": "registration",
    "crsNumber": "registration",
    "licenseNumber": "registration",
    "taxNumber": "tax",
    "innCode": "tax",
    "vatCode": "tax",
    "irsCode": "tax",
    "voenCode": "tax",
    "leiCode": "lei",
    "swiftBic": "bic",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "serialNumber": "serial_number",
}
SHOWN = {
    "title": "Title",
    "position": "Position",
    "birthPlace": "Born",
    "birthCountry": "Born in",
    "deathDate": "Died",
    "fatherName": "Father",
    "motherName": "Mother",
    "appearance": "Appearance",
    "ethnicity": "Ethnicity",
    "legalForm": "Legal form",
    "sector": "Sector",
    "incorporationDate": "Founded",
    "dissolutionDate": "Dissolved",
    "model": "Model",
    "type": "Type",
    "topics": "Topics",
    "notes": "",
    "summary": "",
    "description": "",
}
"""Property -> the label under which an officer reads it."""

_OTHERS = (
    "birthDate",
    "gender",
    "address",
    "addressEntity",
    "callSign",
    "program",
    "programId",
    "modifiedAt",
    "createdAt",
)
USED = frozenset({*NAMES, *COUNTRIES, *NATIONALITIES, *NUMBERS, *SHOWN, *_OTHERS})

IGNORED = _by_reason(
    """
    a part of a name, which stands whole in name: firstName secondName middleName lastName nameSuffix indexText
    telephone, e-mail and web addresses are not compared: phone email website
    where the publisher has it from: alephUrl sourceUrl publisher publisherUrl wikipediaUrl opencorporatesUrl proof
    : retrievedAt
    a number in somebody's database, which no exporter knows: wikidataId icijId bvdId sayariId brightQueryId
    : brightQueryOrgId npiCode permId giiNumber
    a class or a code that many firms share: kppCode okvedCode okopfCode oksmCode caemCode coatoCode fnsCode fssCode
    : bikCode pfrNumber ipoCode classification keywords status taxStatus
    names a security, not a party: isinCode ricCode ticker
    a sum does not tell one party from another: capital currency amount amountEur amountUsd
    does not tell one vessel or aircraft from another; its number does: tonnage grossRegisteredTonnage
    : deadweightTonnage buildDate registrationDate deregistrationDate pastTypes nameChangeDate navigationArea
    : registrationPort manufacturer icaoCode
    says how two parties are connected; each stands in the list when it is listed itself: owner operator parent
    : riskSource
    of no use to know an end-user by, and nothing that an authority should keep of a person: biography education
    : eyeColor hairColor height weight political profession religion spokenLanguage
    """
)
"""Properties of parties that nothing is made of, and why."""

_INTERVAL = {
    "date": "startDate and endDate say it",
    "recordId": "a line of the publisher's database",
    "retrievedAt": "when the publisher looked",
    "proof": "where the publisher has it from",
    "publisher": "as proof",
    "publisherUrl": "as proof",
    "sourceUrl": "as proof",
    "alephUrl": "as proof",
    "indexText": "for the publisher's own search",
    "namesMentioned": "names of others in the act",
    "modifiedAt": "of this record",
}
OF_SANCTION = (
    *("entity", "program", "programId", "authority", "authorityId", "unscId", "listingDate", "startDate", "endDate"),
    *("reason", "provisions", "status", "summary", "description"),
)
OF_DOCUMENT = ("holder", "number", "passportNumber", "type", "summary", "description")
OF_ADDRESS = (
    "full",
    "remarks",
    "postOfficeBox",
    "street",
    "street2",
    "city",
    "postalCode",
    "region",
    "state",
    "country",
)
IGNORED_OF_SANCTION = _INTERVAL | {
    "country": "who imposes it, not whom it meets",
    "duration": "endDate says it",
    "programUrl": "where the publisher has it from",
}
IGNORED_OF_DOCUMENT = _INTERVAL | {
    "country": "who issued a document does not tell whose it is",
    "authority": "as country",
    "startDate": "a document is the same before and after",
    "endDate": "as startDate",
    "birthDate": "stands with the person",
    "birthPlace": "stands with the person",
    "gender": "stands with the person",
    "givenName": "stands with the person",
    "surname": "stands with the person",
    "personalNumber": "stands with the person",
}
IGNORED_OF_ADDRESS = IGNORED | {
    "name": "the address itself again",
    "address": "the address itself again",
    "addressEntity": "an address has none",
    "alias": "as name",
    "previousName": "as name",
    "weakAlias": "as name",
    "summary": "about the place",
    "description": "about the place",
    "notes": "about the place",
    "topics": "about the place",
    "program": "about the place",
    "programId": "about the place",
    "createdAt": "of this record",
    "modifiedAt": "of this record",
    "latitude": "the words of the address are compared and shown",
    "longitude": "as latitude",
    "googlePlaceId": "as latitude",
    "osmId": "as latitude",
}
