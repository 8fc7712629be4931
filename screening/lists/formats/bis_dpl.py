"""The Denied Persons List of the United States Bureau of Industry and Security: dpl.txt, tab-separated with a header.

Source of the format: the header of the file and the columns' description published beside it. The list has no ids and
one row per name and address: rows of one name under one order (effective and expiration date) are one party here.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from screening.lists.formats import dates
from screening.lists.formats.csv_rows import Row, table
from screening.lists.formats.draft import Draft, one_of, parsed
from screening.lists.formats.parsed import Parsed, only_file

VERSION = 1
COLUMNS = (
    "Name",
    "Street_Address",
    "City",
    "State",
    "Country",
    "Postal_Code",
    "Effective_Date",
    "Expiration_Date",
    "Standard_Order",
    "Last_Update",
    "Action",
    "FR_Citation",
)
IGNORED: dict[str, str] = {}
"""Columns that nothing is made of, and why: none."""

_ORDERS = {"Y": "standard", "y": "standard", "N": "not standard", "": ""}
_STATES_SAID = """
AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR
RI SC SD TN TX UT VT VA WA WV WI WY
"""
_STATES = frozenset(_STATES_SAID.split())
"""States of the United States: a row that names one of them and no country is at home there."""


def parse(files: Mapping[str, bytes]) -> Parsed:
    """Parties in the order of the file. ParseError for any row not wholly understood."""
    file, data = only_file(files)
    drafts: dict[str, Draft] = {}
    for row in table(file, data, COLUMNS, delimiter="\t"):
        key = _key(row)
        if key not in drafts:
            drafts[key] = _party(row, key)
        _address(drafts[key], row)
        _order(drafts[key], row)
    return parsed(file, drafts.values())


def _key(row: Row) -> str:
    """An id that stays while name and order stay, since the publisher gives none."""
    said = "\n".join(row.text(field).casefold() for field in ("Name", "Effective_Date", "Expiration_Date"))
    return f"dpl-{sha256(said.encode()).hexdigest()[:16]}"


def _party(row: Row, key: str) -> Draft:
    # The list says nowhere whether a name is a person's or a firm's.
    draft = Draft(row, key, "unknown")
    draft.name("Name", row.text("Name"), "primary")
    draft.programme("DPL")
    draft.listed_on = _day(row, "Effective_Date", dates.american(row.text("Effective_Date")))
    draft.remark("Denied until", _day(row, "Expiration_Date", dates.american(row.text("Expiration_Date"))))
    return draft


def _address(draft: Draft, row: Row) -> None:
    draft.address(*(row.text(field) for field in ("Street_Address", "City", "State", "Postal_Code", "Country")))
    if country := row.text("Country"):
        draft.country("Country", country, row)
    elif row.text("State") in _STATES:
        draft.countries(["US"])


def _order(draft: Draft, row: Row) -> None:
    draft.remark("Order", one_of(row, "Standard_Order", row.text("Standard_Order"), _ORDERS))
    draft.remark("Action", row.text("Action"))
    draft.remark("Federal Register", row.text("FR_Citation"))
    updated = _day(row, "Last_Update", dates.published(row.text("Last_Update")))
    draft.updated_on = max(draft.updated_on, updated)


def _day(row: Row, field: str, read: str) -> str:
    if row.text(field) and not read:
        raise row.wrong(field, f"“{row.text(field)}” is no date in the file's own form")
    return read
