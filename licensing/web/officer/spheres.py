"""The open findings of a case by what they look at, so that thirty of them can be found one's way in."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from screening.finding import Finding, Outcome, Severity
from screening.web.rules.labels import GROUPS


@dataclass(frozen=True, slots=True)
class Sphere:
    """``rows``: each finding, and where its question is answered ("" for nowhere), in the order given."""

    heading: str | Promise
    rows: tuple[tuple[Finding, str], ...]

    @property
    def raised(self) -> int:
        return sum(finding.outcome is Outcome.RAISED for finding, _way in self.rows)

    @property
    def rest(self) -> int:
        """What nobody knows yet, or every decision answers."""
        return len(self.rows) - self.raised

    @property
    def matters(self) -> bool:
        """True when it is shown unfolded: something is raised, or what is not known would weigh most."""
        return bool(self.raised) or any(finding.severity is Severity.BLOCK for finding, _way in self.rows)


def spheres(rows: Iterable[tuple[Finding, str]]) -> tuple[Sphere, ...]:
    """The sphere of the first row first: rows come with what weighs most at their head."""
    found: dict[str, list[tuple[Finding, str]]] = {}
    for row in rows:
        found.setdefault(row[0].group, []).append(row)
    return tuple(Sphere(GROUPS.get(group, group), tuple(members)) for group, members in found.items())
