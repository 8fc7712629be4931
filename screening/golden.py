"""Golden decisions: cases that were assessed once and must come out byte for byte the same in every later release.

A golden file holds case, evidence, the fingerprint of its ruleset (frozen in a file beside) and the assessment. Files
are added and never changed: ``INDEX`` keeps the hash of each. One that comes out otherwise means that a method was
changed on which decisions rest; the change belongs beside it, as a new method (``find_2``, ``v2.py``).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screening import cards, evidence, finding, plain, ruleset_file
from screening import case as cases
from screening.assess import assess
from screening.case import Case
from screening.criteria.examples import Example, Given
from screening.difference import Difference, differences
from screening.evidence import Evidence
from screening.finding import Lane, Outcome
from screening.ruleset import Ruleset

FORMAT = 1
INDEX = "INDEX"
RULESETS = "rulesets"
_PAIRS = ("wrote", "asked", "answered", "lists")


class GoldenError(ValueError):
    """A golden file cannot be read, was changed, or may not be written. The message names it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A case that is to become golden. ``lane`` is what it is meant to show; another one stops the maker."""

    name: str
    shows: str
    lane: Lane
    given: Given

    def case(self) -> Case:
        return dataclasses.replace(self._example.case(), reference=self.name)

    def evidence(self) -> Evidence:
        return self._example.evidence()

    @property
    def _example(self) -> Example:
        return Example(self.shows, self.given, Outcome.CLEAR, "")


@dataclass(frozen=True, slots=True)
class Golden:
    """One golden decision as read. ``expected`` is the frozen assessment in plain values."""

    name: str
    case: Case
    evidence: Evidence
    ruleset: str
    expected: Mapping[str, Any]


def drafts(path: Path) -> tuple[Draft, ...]:
    """The cases of ``cases.yaml``. Raises CardError."""
    rows = cards.read(path)
    return tuple(cards.shape(Draft, _paired(row), path.name, f"[{i}]") for i, row in enumerate(rows))


def index(folder: Path) -> dict[str, str]:
    """Name of each golden file → SHA-256 of its bytes. Empty where none was ever made."""
    path = folder / INDEX
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def write(folder: Path, draft: Draft, rules: Ruleset) -> Path:
    """Assess ``draft`` under ``rules`` and keep it. Raises GoldenError for a name that is taken or another lane."""
    path = folder / f"{draft.name}.json"
    if path.exists() or path.name in index(folder):
        raise GoldenError(f"{path.name} is there already, and a golden decision is never changed")
    case, found = draft.case(), draft.evidence()
    made = assess(case, found, rules)
    if made.lane is not draft.lane:
        raise GoldenError(f"{draft.name} is meant for {draft.lane} and is {made.lane}: {made.because}")
    whole = {
        "format": FORMAT,
        "name": draft.name,
        "shows": draft.shows,
        "case": case,
        "evidence": evidence.freeze(found),
        "ruleset": rules.fingerprint,
        "expected": finding.freeze(made),
    }
    _keep_rules(folder, rules)
    text = json.dumps(plain.to_plain(whole), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    path.write_text(text, "utf-8", newline="\n")
    with (folder / INDEX).open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{_sha256(path)}  {path.name}\n")
    return path


def read(path: Path) -> Golden:
    """One golden file, whose bytes must be those that INDEX names. Raises GoldenError."""
    if index(path.parent).get(path.name) != _sha256(path):
        raise GoldenError(f"{path.name} is not the file that INDEX names: a golden decision is never changed")
    data = plain.parse(path.read_bytes())
    if data["format"] != FORMAT:
        raise GoldenError(f"{path.name} is of format {data['format']}; this is format {FORMAT}")
    case = cases.thaw(plain.text(data["case"]))
    return Golden(data["name"], case, evidence.thaw(data["evidence"]), data["ruleset"], data["expected"])


def again(golden: Golden, rules: Ruleset) -> dict[str, Any]:
    """The assessment as it comes out now, frozen."""
    return finding.freeze(assess(golden.case, golden.evidence, rules))


def compared(golden: Golden, rules: Ruleset) -> tuple[Difference, ...]:
    """Every difference to what is expected; empty only for the same canonical bytes."""
    return differences(golden.expected, again(golden, rules))


def rules_of(folder: Path, fingerprint: str) -> Ruleset:
    """The frozen ruleset of that name. Raises GoldenError where it is another one."""
    rules = ruleset_file.read(folder / RULESETS / f"{fingerprint}.json.gz")
    if rules.fingerprint != fingerprint:
        raise GoldenError(f"{fingerprint[:12]}.json.gz holds ruleset {rules.fingerprint[:12]}")
    return rules


def _keep_rules(folder: Path, rules: Ruleset) -> None:
    path = folder / RULESETS / f"{rules.fingerprint}.json.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        ruleset_file.write(rules, path)


def _paired(row: Any) -> Any:
    """Rows write tables where the record holds pairs."""
    if not isinstance(row, Mapping) or not isinstance(row.get("given"), Mapping):
        return row
    given = {
        name: [[key, one] for key, one in value.items()] if name in _PAIRS and isinstance(value, Mapping) else value
        for name, value in row["given"].items()
    }
    return {**row, "given": given}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
