"""What is different between two frozen assessments of one case: criterion, field, what was stored, what comes out now.

Both sides are plain values, as they were written: an assessment of an older shape can be compared field by field too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from screening import plain

NOTHING = "–"
"""What stands for a field or a finding that one side does not have."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``of``: the id of a criterion, "item …" for the reading of an item, "assessment" for what holds for all."""

    of: str
    field: str
    stored: str
    now: str

    def __str__(self) -> str:
        return f"{self.of}: {self.field}: stored {self.stored}, now {self.now}"


def differences(stored: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Of two values that ``finding.freeze`` made. Empty only where their canonical bytes are the same."""
    if plain.text(stored) == plain.text(now):
        return ()
    before, after = stored.get("assessment", {}), now.get("assessment", {})
    found = (
        *_fields("assessment", stored, now, besides=("assessment",)),
        *_fields("assessment", before, after, besides=("findings", "classifications")),
        *_rows(before.get("findings", ()), after.get("findings", ()), "criterion", ""),
        *_rows(before.get("classifications", ()), after.get("classifications", ()), "item", "item "),
    )
    return found or (Difference("assessment", "order", _order(before), _order(after)),)


def _rows(
    stored: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]], key: str, before: str
) -> Iterator[Difference]:
    """Rows of one key are compared field by field, a row that only one side has is named whole."""
    old, new = {row[key]: row for row in stored}, {row[key]: row for row in now}
    for name in sorted({*old, *new}):
        if name in old and name in new:
            yield from _fields(f"{before}{name}", old[name], new[name], besides=("facts",))
            yield from _facts(f"{before}{name}", old[name].get("facts", ()), new[name].get("facts", ()))
        else:
            yield Difference(f"{before}{name}", "asked", _asked(old.get(name)), _asked(new.get(name)))


def _facts(of: str, stored: Sequence[Sequence[str]], now: Sequence[Sequence[str]]) -> Iterator[Difference]:
    """Facts are pairs of label and value, and a label may stand more than once."""
    if [list(pair) for pair in stored] == [list(pair) for pair in now]:
        return
    old, new = _by_label(stored), _by_label(now)
    found = list(_fields(of, old, new, before="fact "))
    yield from found or [Difference(of, "order of the facts", ", ".join(old), ", ".join(new))]


def _fields(
    of: str, stored: Mapping[str, Any], now: Mapping[str, Any], *, besides: Sequence[str] = (), before: str = ""
) -> Iterator[Difference]:
    for name in dict.fromkeys([*stored, *now]):
        old, new = stored.get(name), now.get(name)
        if name not in besides and ((name in stored) is not (name in now) or plain.text(old) != plain.text(new)):
            yield Difference(of, before + name, _said(stored, name), _said(now, name))


def _said(row: Mapping[str, Any], name: str) -> str:
    if name not in row:
        return NOTHING
    value = row[name]
    return value if isinstance(value, str) else plain.text(value).decode()


def _asked(row: Mapping[str, Any] | None) -> str:
    if row is None:
        return NOTHING
    return " ".join(str(row[name]) for name in ("outcome", "severity", "points", "declared") if name in row)


def _by_label(facts: Sequence[Sequence[str]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for label, value in facts:
        table[label] = f"{table[label]}; {value}" if label in table else value
    return table


def _order(assessment: Mapping[str, Any]) -> str:
    rows = [row["criterion"] for row in assessment.get("findings", ())]
    return ", ".join([*rows, *(row["item"] for row in assessment.get("classifications", ()))])
