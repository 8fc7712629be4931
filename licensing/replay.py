"""Screens a stored screening again from what was stored, and names each difference.

The case, the evidence and the ruleset are read back as they were written, the methods that the cards name are used,
and name hits are part of the evidence. With ``search`` the names are searched again as well, on the editions that the
evidence names, as far as they are still held.
"""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import QuerySet

from ledger import read
from licensing.models import Screening
from licensing.records import case_of, evidence_of, frozen_rules, rules_of
from screening import plain
from screening.assess import assess
from screening.case import Case
from screening.criteria.room import function
from screening.difference import NOTHING, Difference, differences
from screening.evidence import Evidence
from screening.finding import freeze
from screening.gather import Search, can_be_searched
from screening.models import Edition
from screening.names import methods
from screening.names.hit import Hit
from screening.ruleset import Ruleset

LOGGED = ("screening.finished", "screening.renewed")


class CannotReplay(ValueError):
    """A screening cannot be computed again here; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """One screening computed again. ``fault`` says why it could not be, "" where it could.

    ``searched``: how many lists were searched again, None where that was not asked for.
    """

    screening: Screening
    differences: tuple[Difference, ...]
    fault: str = ""
    searched: int | None = None

    @property
    def same(self) -> bool:
        return not self.fault and not self.differences


def of_case(reference: str) -> QuerySet[Screening]:
    """Every screening of every version of a case, the oldest first."""
    return every().filter(version__application__reference=reference)


def every() -> QuerySet[Screening]:
    """All screenings. The rulesets are left where they are: each is read once."""
    return (
        Screening.objects.select_related("version__application")
        .order_by("version__application__reference", "version__number", "screened_at", "pk")
        .all()
    )


def replays(screenings: Iterable[Screening], *, search: bool = False) -> Iterator[Replayed]:
    """Each screening computed again. Nothing is written."""
    intact: set[str] = set()
    for screening in screenings:
        try:
            if screening.ruleset_id not in intact:
                frozen_rules(screening.ruleset_id)
                intact.add(screening.ruleset_id)
            yield _replayed(screening, search=search)
        except ValueError as error:
            yield Replayed(screening, (), str(error))


def _replayed(screening: Screening, *, search: bool) -> Replayed:
    rules = rules_of(screening.ruleset_id)
    case, evidence = case_of(screening.version), evidence_of(screening)
    found = [*_kept(screening), *differences(plain.parse(screening.assessment.encode()), _now(case, evidence, rules))]
    if not search:
        return Replayed(screening, tuple(found))
    held = [state for state in evidence.searched if _edition(state.list_id, state.edition)]
    for state in held:
        found += _search(screening, case, evidence, state.list_id, state.edition)
    return Replayed(screening, tuple(found), searched=len(held))


def _now(case: Case, evidence: Evidence, rules: Ruleset) -> dict[str, object]:
    for card in rules.cards:
        try:
            function(card)
        except (ImportError, AttributeError) as error:
            raise CannotReplay(
                f"{card.id} was computed by method {card.method} of {card.room}, which this release does not have"
            ) from error
    try:
        return freeze(assess(case, evidence, rules))
    except Exception as error:
        # Whatever a method trips over, the person who asked is told which question it was, and the others go on.
        notes = "; ".join(getattr(error, "__notes__", ()))
        raise CannotReplay(
            f"it failed when it was computed again: {type(error).__name__}: {error} ({notes})"
        ) from error


def _kept(screening: Screening) -> Iterator[Difference]:
    """Whether the stored texts are those that the decision log names."""
    version = screening.version
    case = _sha256(version.case)
    if case != version.case_hash:
        yield Difference("stored record", "case", version.case_hash, case)
    stored = {
        "case_sha256": case,
        "evidence_sha256": _sha256(screening.evidence),
        "assessment_sha256": _sha256(screening.assessment),
        "ruleset": screening.ruleset_id,
    }
    logged = [
        {name: said[name] for name in stored}
        for entry in read.entries(subject=version.application.reference, kinds=LOGGED)
        if (said := read.value(entry))["version"] == version.number
    ]
    if stored not in logged:
        nearest = max(logged, key=lambda one: sum(one[name] == stored[name] for name in stored), default={})
        for name, value in stored.items():
            if nearest.get(name) != value:
                yield Difference("decision log", name, nearest.get(name, NOTHING), value)


def _search(screening: Screening, case: Case, evidence: Evidence, list_id: str, edition: str) -> Iterator[Difference]:
    if screening.method not in _methods():
        raise CannotReplay(f"names were compared by {screening.method}, which this release does not have")
    search = Search(list_id, edition, on=evidence.screened_on)
    for party in case.parties:
        stored = [hit for hit in evidence.hits if (hit.list_id, hit.party_key) == (list_id, party.key)]
        now = list(search.of(party)) if can_be_searched(party) else []
        yield from _hits(f"{party.key} on {list_id}", stored, now)


def _hits(of: str, stored: list[Hit], now: list[Hit]) -> Iterator[Difference]:
    old, new = {hit.entity_id: hit for hit in stored}, {hit.entity_id: hit for hit in now}
    for entity in sorted({*old, *new}):
        before, after = old.get(entity), new.get(entity)
        if before is None or after is None or plain.text(before) != plain.text(after):
            yield Difference(of, f"hit {entity}", _score(before), _score(after))


def _score(hit: Hit | None) -> str:
    return f"{hit.score}: {hit.sentence}" if hit else NOTHING


def _edition(list_id: str, edition: str) -> bool:
    return Edition.objects.filter(list_id=list_id, sha256=edition).exists()


def _methods() -> set[str]:
    names = (module.name for module in pkgutil.iter_modules(methods.__path__))
    return {importlib.import_module(f"{methods.__name__}.{name}").NAME for name in names}


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()
