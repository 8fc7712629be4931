from dataclasses import replace

from screening.case import Identifier, Party
from screening.pairs import described, party_fingerprint, row_fingerprint

# Invented.
PARTY = Party("party-1", "end_user", "Harbour Telecom Laboratory", "organisation", "CA", "1 Quay")
ROW = {
    "entity_id": "900099",
    "names": [{"text": "HARBOUR TELECOM", "quality": "primary", "language": ""}],
    "remarks": "",
}


def test_a_party_is_the_same_in_another_case_and_role() -> None:
    elsewhere = replace(PARTY, key="party-7", role="consignee")
    assert party_fingerprint(elsewhere) == party_fingerprint(PARTY)
    assert described(elsewhere) == described(PARTY)


def test_a_party_that_is_described_otherwise_is_another() -> None:
    others = (
        replace(PARTY, name="Harbour Telecom Laboratory Ltd"),
        replace(PARTY, country="NO"),
        replace(PARTY, address="2 Quay"),
        replace(PARTY, birth_date="1980"),
        replace(PARTY, kind="person"),
        replace(PARTY, identifiers=(Identifier("registration", "900000001"),)),
    )
    assert len({party_fingerprint(party) for party in (PARTY, *others)}) == 7


def test_a_row_changes_with_what_the_publisher_says_and_not_with_a_field_that_stays_empty() -> None:
    assert row_fingerprint({**ROW, "gender": "", "nationalities": []}) == row_fingerprint(ROW)
    assert row_fingerprint({**ROW, "gender": "female"}) != row_fingerprint(ROW)
    assert row_fingerprint({**ROW, "remarks": "Delisted."}) != row_fingerprint(ROW)
