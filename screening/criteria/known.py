"""What a criterion is told besides the case and the evidence: the country tables, and what each item reads
like.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from screening.controls.catalogue import BEFORE, Named
from screening.controls.classification import Classification
from screening.countries.tables import Countries
from screening.criteria.sphere import Sphere


@dataclass(frozen=True, slots=True)
class Known:
    """``classifications``: one per item of the case, in its order. ``surveillance``: the named
    cyber-surveillance codes.

    ``threshold``: the score, in basis points, from which a resemblance of names is put before an officer.
    ``spheres``: what kinds of case this one is, each with the reason in words.
    ``sure``: the points from which a reading contradicts a declared code.
    """

    countries: Countries
    classifications: tuple[Classification, ...]
    surveillance: tuple[Named, ...]
    threshold: int
    spheres: Mapping[Sphere, str] = field(default_factory=dict)
    sure: int = BEFORE["sure"]

    def named(self, code: str) -> str:
        """What a named cyber-surveillance code covers, in our words. Raises KeyError for another code."""
        return {row.code: row.what for row in self.surveillance}[code]
