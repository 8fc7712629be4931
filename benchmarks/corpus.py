"""Real published lists as one corpus: 21,000 entities under 54,000 names, in the shape of ``names/records.py``.

The readers here take only what a name benchmark needs and are lenient; the product's parsers are in ``lists/formats``.
"""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ElementTree  # the files are our own copies, not anybody's upload
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from screening.lists.formats import ofac_sdn

Record = dict[str, Any]

SCHEMAS = {"person": "Person", "organisation": "Organization", "vessel": "Vessel", "aircraft": "Airplane"}
_KINDS = {"individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}
_NOTHING = ("-0-", "")
_QUOTED_ALIAS = re.compile(r"a\.k\.a\. '([^']+)'")
_BRACKETED = re.compile(r"^(.*?)\s*\(([^()]+)\)\s*$")


def corpus(lists: Path) -> list[Record]:
    """Every entity of the lists under ``lists``, each with an id of its own; names of an entity once each."""
    records = [*_ofac(lists), *_cons(lists), *_united_nations(lists), *_journal(lists), *_denied(lists)]
    return [{**record, "names": kept} for record in records if (kept := _once(record["names"]))]


def record(ident: str, schema: str, names: list[str], **known: list[Any]) -> Record:
    empty: Record = {"weak_names": [], "birth_dates": [], "countries": [], "ids": [], "addresses": []}
    return {"id": ident, "schema": schema, "names": names, **empty, **known}


def _once(names: list[str]) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in names if any(char.isalnum() for char in name)))


def _ofac(lists: Path) -> Iterator[Record]:
    """The SDN list of 2023 with the aliases of 2024; entities that it no longer has come from the one of 2022."""
    newer = {one["id"]: one for one in _triples(lists / "ofac_2023", "sdn.csv", "alt_2024-09.csv", "ofac")}
    folder = lists / "ofac_2022-01"
    parsed = ofac_sdn.parse({name: (folder / name).read_bytes() for name in ofac_sdn.COLUMNS})
    for one in parsed.entities:
        newer.setdefault(
            f"ofac:{one.entity_id}",
            record(
                f"ofac:{one.entity_id}",
                SCHEMAS.get(one.kind, "LegalEntity"),
                [name.text for name in one.names if name.quality != "weak"],
                weak_names=[name.text for name in one.names if name.quality == "weak"],
                birth_dates=list(one.birth_dates),
                countries=[code.lower() for code in one.countries],
            ),
        )
    yield from newer.values()


def _cons(lists: Path) -> Iterator[Record]:
    yield from _triples(lists / "ofac_cons", "cons_prim.csv", "cons_alt.csv", "cons")


def _triples(folder: Path, primary: str, aliases: str, source: str) -> Iterator[Record]:
    others: dict[str, list[str]] = {}
    for row in _rows(folder / aliases):
        others.setdefault(row[0].strip(), []).append(row[3].strip())
    for row in _rows(folder / primary):
        if len(row) < 12 or not row[0].strip().isdigit():
            continue
        remarks = row[11]
        yield record(
            f"{source}:{row[0].strip()}",
            _KINDS.get(row[2].strip(), "Organization"),
            [row[1].strip(), *others.get(row[0].strip(), [])],
            weak_names=_QUOTED_ALIAS.findall(remarks),
            birth_dates=re.findall(r"DOB (?:\d+ \w+ )?(\d{4})", remarks),
        )


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        yield from (row for row in csv.reader(file) if len(row) > 3)


def _united_nations(lists: Path) -> Iterator[Record]:
    root = ElementTree.parse(lists / "un" / "UN_consolidated.xml").getroot()  # noqa: S314
    for tag, schema in (("INDIVIDUAL", "Person"), ("ENTITY", "Organization")):
        for one in root.iter(tag):
            parts = [one.findtext(f"{place}_NAME") or "" for place in ("FIRST", "SECOND", "THIRD", "FOURTH")]
            graded = [
                (alias.findtext("QUALITY") or "", (alias.findtext("ALIAS_NAME") or "").strip())
                for alias in one.iter(f"{tag}_ALIAS")
            ]
            yield record(
                f"un:{one.findtext('DATAID')}",
                schema,
                [
                    " ".join(filter(None, (part.strip() for part in parts))),
                    *(name for grade, name in graded if grade != "Low"),
                    *filter(None, [one.findtext("NAME_ORIGINAL_SCRIPT")]),
                ],
                weak_names=[name for grade, name in graded if grade == "Low" and name],
                birth_dates=[year.text for year in one.iter("YEAR") if year.text],
            )


def _journal(lists: Path) -> Iterator[Record]:
    """Annexes of EU acts; a printed "Latin (original script)" is two names."""
    for path in sorted((lists / "eu_journal" / "consolidated").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=1):
                if row["schema"] == "Asset":
                    continue
                strong = [row["name"], *_several(row["alias"]), *_several(row["previousName"])]
                yield record(
                    f"eu:{path.stem}:{number}",
                    {"Company": "Organization"}.get(row["schema"], row["schema"]),
                    [part for name in strong for part in _scripts_apart(name)],
                    weak_names=[part for name in _several(row["weakAlias"]) for part in _scripts_apart(name)],
                    birth_dates=re.findall(r"\b(1[89]\d\d|20\d\d)\b", row["birthDate"]),
                    ids=[["imo", value] for value in _several(row["imoNumber"])],
                )


def _several(cell: str) -> list[str]:
    return [part.strip() for part in next(csv.reader([cell], delimiter=";", skipinitialspace=True), []) if part.strip()]


def _scripts_apart(name: str) -> list[str]:
    found = _BRACKETED.match(name)
    if found and found[1].isascii() != found[2].isascii():
        return [found[1], found[2]]
    return [name]


def _denied(lists: Path) -> Iterator[Record]:
    with (lists / "us_bis_dpl" / "dpl.txt").open(encoding="utf-8", errors="replace", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t"), start=1):
            yield record(f"dpl:{number}", "LegalEntity", [row["Name"].strip()], addresses=[row["City"] or ""])
