"""Whose lane would change if other rules were in force: cases as submitted, evidence as found, computed twice.

Both sides are computed now, under the rules of today and under the draft, so that a difference is the draft's alone and
not that of a change that came since a case was screened. Nothing is written, and no case moves.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from licensing.models import Screening
from licensing.records import case_of, evidence_of, rules_of
from licensing.replay import every
from screening.assess import assess
from screening.finding import Assessment, Finding, Outcome
from screening.ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class Why:
    """A criterion that answers otherwise. ``before`` and ``after``: outcome, weight and points, "" where not asked."""

    criterion: str
    title: str
    before: str
    after: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Tried:
    """One case under the rules of today (``before``) and under the draft (``after``).

    ``narrower``: the draft asks about weaker resemblances than the search of then looked for, so some may be missing.
    ``fault``: why the case could not be computed, "" where it could; both sides are None then.
    """

    screening: Screening
    before: Assessment | None
    after: Assessment | None
    why: tuple[Why, ...] = ()
    narrower: bool = False
    fault: str = ""

    @property
    def moved(self) -> bool:
        """Whether the lane would be another."""
        return self.before is not None and self.after is not None and self.before.lane is not self.after.lane


def newest() -> QuerySet[Screening]:
    """The newest screening of each case's newest version."""
    later = Screening.objects.filter(version__application=OuterRef("version__application"))
    of_version = later.filter(version__number__gt=OuterRef("version__number"))
    of_time = later.filter(version=OuterRef("version"), screened_at__gt=OuterRef("screened_at"))
    same_time = later.filter(version=OuterRef("version"), screened_at=OuterRef("screened_at"), pk__gt=OuterRef("pk"))
    return every().filter(~Exists(of_version), ~Exists(of_time), ~Exists(same_time))


def what_if(draft: Ruleset, base: Ruleset, screenings: Iterable[Screening]) -> Iterator[Tried]:
    """Each screening's case under ``base`` and under ``draft``."""
    for screening in screenings:
        try:
            yield _tried(screening, draft, base)
        except Exception as error:
            # A draft may break one question in one case; the policy manager is told which, and sees the others.
            notes = "; ".join(getattr(error, "__notes__", ()))
            yield Tried(screening, None, None, fault=f"{type(error).__name__}: {error} ({notes or 'when it was read'})")


def _tried(screening: Screening, draft: Ruleset, base: Ruleset) -> Tried:
    case, evidence = case_of(screening.version), evidence_of(screening)
    before, after = assess(case, evidence, base), assess(case, evidence, draft)
    return Tried(
        screening,
        before,
        after,
        why=tuple(_why(before, after)),
        narrower=draft.threshold < rules_of(screening.ruleset_id).threshold,
    )


def _why(before: Assessment, after: Assessment) -> Iterator[Why]:
    old = {finding.criterion: finding for finding in before.findings}
    new = {finding.criterion: finding for finding in after.findings}
    for id in sorted({*old, *new}):
        left, right = old.get(id), new.get(id)
        if _weight(left) != _weight(right):
            some = right or left
            assert some is not None
            yield Why(id, some.title, _weight(left), _weight(right), right.sentence if right else "")


def _weight(finding: Finding | None) -> str:
    if finding is None:
        return ""
    if finding.outcome is not Outcome.RAISED:
        return str(finding.outcome).replace("_", " ")
    return f"raised, {finding.severity}, {finding.points} points"
