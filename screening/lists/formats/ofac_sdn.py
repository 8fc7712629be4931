"""OFAC's Specially Designated Nationals as three CSV files: sdn.csv, alt.csv, add.csv.

The Consolidated (non-SDN) list comes in the same columns under other names: cons_prim.csv, cons_alt.csv, cons_add.csv.

Source of the format: OFAC, "Data specifications for the SDN list, legacy flat files" (dat_spec.txt, published beside
the files): no header, comma-separated, "-0- " for null, ent_num joins the three. What has no column stands in Remarks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from screening.lists.entity import UNKNOWN_COUNTRY, Listed, ListedName
from screening.lists.formats.csv_rows import Row, rows
from screening.lists.formats.ofac_places import NOWHERE, place_codes
from screening.lists.formats.ofac_remarks import Remarks, read_remarks
from screening.lists.formats.parsed import Parsed, ParseError
from screening.names.fold import CONTROLS
from screening.names.parts import read_name

SDN, ALT, ADD = "sdn.csv", "alt.csv", "add.csv"
COLUMNS = {
    SDN: (
        "ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type", "Tonnage", "GRT",
        "Vess_flag", "Vess_owner", "Remarks",
    ),
    ALT: ("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"),
    ADD: ("ent_num", "Add_num", "Address", "City_State_Province_Postal", "Country", "Add_remarks"),
}  # fmt: skip
FILES = (SDN, ALT, ADD)
CONSOLIDATED_FILES = ("cons_prim.csv", "cons_alt.csv", "cons_add.csv")
"""Entities, aliases, addresses: the names of the three files in the order of COLUMNS."""

IGNORED = {
    "Vess_type": "what a vessel carries does not tell one vessel from another",
    "Tonnage": "changes with a refit and is rounded by whoever writes it",
    "GRT": "as Tonnage",
    "alt_remarks": "null in every edition seen; a value is kept as a note for the operator",
    "Add_remarks": "as alt_remarks",
}
"""Fields that nothing is made of, and why. Every other column is used; a test compares the two lists."""

COUNTS = ("entities", "aliases", "addresses")
NULL = "-0-"
KINDS = {NULL: "organisation", "individual": "person", "vessel": "vessel", "aircraft": "aircraft"}
ALIAS_KINDS = frozenset({"aka", "fka", "nka"})


def parse(files: Mapping[str, bytes], names: tuple[str, str, str] = FILES) -> Parsed:
    """Entities in the order of sdn.csv. ParseError for any row not wholly understood: one bad row refuses all.

    ``names``: what the three files are called, FILES or CONSOLIDATED_FILES.
    """
    if files.keys() != set(names):
        wrong = ", ".join(sorted(files.keys() ^ set(names)))
        raise ParseError(wrong, 0, "", f"the format has exactly the files {', '.join(names)}")
    notes: list[str] = []
    sdn, alt, add = (rows(name, files[name], columns) for name, columns in zip(names, COLUMNS.values(), strict=True))
    entities = _by_id(sdn)
    aliases = _children(alt, "alt_num", entities)
    addresses = _children(add, "Add_num", entities)
    listed = tuple(_entity(row, aliases[key], addresses[key], notes) for key, row in entities.items())
    counts = (len(listed), sum(map(len, aliases.values())), sum(map(len, addresses.values())))
    return Parsed(listed, tuple(zip(COUNTS, counts, strict=True)), tuple(notes))


def _by_id(sdn: Iterable[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in sdn:
        key = _number(row, "ent_num")
        if key in found:
            raise row.wrong("ent_num", f"{key} stands already in row {found[key].number}")
        found[key] = row
    return found


def _children(children: Iterable[Row], id_field: str, parents: Mapping[str, Row]) -> dict[str, list[Row]]:
    """The rows of a file under the entity each belongs to; none is left over and none comes twice."""
    found: dict[str, list[Row]] = defaultdict(list)
    seen: dict[str, int] = {}
    for row in children:
        parent, own = _number(row, "ent_num"), _number(row, id_field)
        if parent not in parents:
            raise row.wrong("ent_num", f"{parent} is not an entity of {_file_of(parents)}")
        if own in seen:
            raise row.wrong(id_field, f"{own} stands already in row {seen[own]}")
        seen[own] = row.number
        found[parent].append(row)
    return found


def _file_of(parents: Mapping[str, Row]) -> str:
    return next((row.file for row in parents.values()), "the list")


def _entity(row: Row, aliases: list[Row], addresses: list[Row], notes: list[str]) -> Listed:
    remarks = read_remarks(_text(row, "Remarks"))
    notes += [f"{row.file}, row {row.number}, field Remarks: {note}" for note in remarks.notes]
    places = [(row, "Vess_flag"), *((address, "Country") for address in addresses)]
    return Listed(
        entity_id=row.values["ent_num"].strip(),
        kind=_one_of(row, "SDN_Type", KINDS),
        names=_names(row, aliases, remarks),
        countries=_countries(places, remarks, notes),
        birth_dates=remarks.birth_dates,
        identifiers=remarks.identifiers,
        addresses=tuple(filter(None, map(_address, addresses))),
        programmes=tuple(part.strip(" []") for part in _required(row, "Program").split("] [")),
        remarks=_shown_remarks(row),
    )


def _names(row: Row, aliases: list[Row], remarks: Remarks) -> tuple[ListedName, ...]:
    """The primary name, the aliases of alt.csv, then the weak ones, which OFAC publishes in Remarks between quotes."""
    found = [ListedName(_name(row, "SDN_Name"), "primary")]
    for alias in aliases:
        kind = alias.values["alt_type"].strip()
        if kind not in ALIAS_KINDS:
            raise alias.wrong("alt_type", f"“{kind}” is none of {', '.join(sorted(ALIAS_KINDS))}")
        found.append(ListedName(_name(alias, "alt_name"), "strong"))
    for weak in remarks.weak_aliases:
        _readable(row, "Remarks", weak)
        found.append(ListedName(weak, "weak"))
    if row.values["SDN_Type"].strip() == "vessel" and (call_sign := _text(row, "Call_Sign")):
        found.append(ListedName(call_sign, "weak"))
    return tuple(found)


def _countries(places: list[tuple[Row, str]], remarks: Remarks, notes: list[str]) -> tuple[str, ...]:
    """Codes, each once, in the order published. A place we cannot code makes ZZ: it may be the party's own country."""
    named = [
        (name, f"{row.file}, row {row.number}, field {field}") for row, field in places if (name := _text(row, field))
    ]
    named += [(name, f"{places[0][0].file}, row {places[0][0].number}, field Remarks") for name in remarks.countries]
    codes: dict[str, None] = {}
    for name, where in named:
        known = place_codes(name)
        if not known and name not in NOWHERE:
            notes.append(f"{where}: “{name}” is not in our table of places; it is shown, and never lowers a score")
        codes.update(dict.fromkeys(known or (UNKNOWN_COUNTRY,)))
    return tuple(codes)


def _address(row: Row) -> str:
    parts = (_text(row, field) for field in ("Address", "City_State_Province_Postal", "Country"))
    return ", ".join(filter(None, parts))


def _shown_remarks(row: Row) -> str:
    """Remarks as published, after what stands in columns of their own."""
    extra = [f"{field}: {value}" for field in ("Title", "Vess_owner") if (value := _text(row, field))]
    return "; ".join(filter(None, [*extra, _text(row, "Remarks")]))


def _text(row: Row, field: str) -> str:
    value = row.values[field].strip()
    return "" if value == NULL else value


def _required(row: Row, field: str) -> str:
    if not (value := _text(row, field)):
        raise row.wrong(field, "the field is empty")
    return value


def _name(row: Row, field: str) -> str:
    value = _required(row, field)
    _readable(row, field, value)
    return value


def _readable(row: Row, field: str, name: str) -> None:
    if CONTROLS.intersection(name):
        raise row.wrong(field, "a direction control character stands in the name")
    try:
        read_name(name, _one_of(row, "SDN_Type", KINDS) if "SDN_Type" in row.values else "unknown")
    except ValueError as error:
        raise row.wrong(field, str(error)) from error


def _number(row: Row, field: str) -> str:
    value = row.values[field].strip()
    if not (value.isascii() and value.isdigit()):
        raise row.wrong(field, f"“{value}” is not a number")
    return value


def _one_of(row: Row, field: str, known: Mapping[str, str]) -> str:
    value = row.values[field].strip()
    if value not in known:
        raise row.wrong(field, f"“{value}” is none of {', '.join(known)}")
    return known[value]
