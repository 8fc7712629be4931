"""Whose lane would change if other rules were in force: cases as submitted, evidence as found, computed twice.

Both sides are computed now, under the rules of today and under the draft, so that a difference is the draft's alone and
not that of a change that came since a case was screened. Nothing is written, and no case moves.
"""

from collections.abc import Iterable, Iterator, Mapping
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
    """A criterion that answers otherwise, or binds otherwise. ``before`` and ``after``: outcome, weight, points, and
    whether no case is cleared without it; "" where not asked.
    """

    criterion: str
    title: str
    before: str
    after: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding, and whether the rules clear no case without its answer."""

    finding: Finding
    mandatory: bool

    @property
    def weight(self) -> str:
        """What the table of lanes looks at, in words. A clear answer holds nothing back, mandatory or not."""
        found = self.finding
        said = [str(found.outcome).replace("_", " ")]
        if found.outcome is Outcome.RAISED:
            said += [str(found.severity), f"{found.points} points"]
        if self.mandatory and found.outcome in (Outcome.RAISED, Outcome.UNKNOWN):
            said.append("mandatory")
        return ", ".join(said)


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
        why=tuple(_why(_weighed(before, base), _weighed(after, draft))),
        narrower=draft.threshold < rules_of(screening.ruleset_id).threshold,
    )


def _why(old: Mapping[str, Weighed], new: Mapping[str, Weighed]) -> Iterator[Why]:
    for id in sorted({*old, *new}):
        left, right = old.get(id), new.get(id)
        some = right or left
        assert some is not None
        before, after = left.weight if left else "", right.weight if right else ""
        if before != after:
            yield Why(id, some.finding.title, before, after, right.finding.sentence if right else "")


def _weighed(assessment: Assessment, rules: Ruleset) -> Mapping[str, Weighed]:
    return {one.criterion: Weighed(one, one.criterion in rules.mandatory) for one in assessment.findings}
