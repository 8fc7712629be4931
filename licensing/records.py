"""What was stored, read back strictly: the case, the evidence and the assessment as dataclasses of the engine.

A text that does not have exactly the shape that was written is an error, never something to be guessed at.
"""

from functools import lru_cache
from hashlib import sha256

from licensing.models import Ruleset, Screening, Version
from screening import plain
from screening.case import Case
from screening.case import thaw as thaw_case
from screening.evidence import Evidence
from screening.evidence import thaw as thaw_evidence
from screening.finding import Assessment
from screening.finding import thaw as thaw_assessment
from screening.ruleset import Ruleset as Rules
from screening.ruleset import thaw as thaw_rules


def case_of(version: Version) -> Case:
    return thaw_case(version.case.encode())


def evidence_of(screening: Screening) -> Evidence:
    return thaw_evidence(plain.parse(screening.evidence.encode()))


def assessment_of(screening: Screening) -> Assessment:
    return thaw_assessment(plain.parse(screening.assessment.encode()))


def frozen_rules(fingerprint: str) -> str:
    """The canonical text of a stored ruleset. Raises ValueError where it is not the text that its name names."""
    text = str(Ruleset.objects.values_list("frozen", flat=True).get(pk=fingerprint))
    if sha256(text.encode()).hexdigest() != fingerprint:
        raise ValueError(f"the stored ruleset {fingerprint[:12]} is not the text that its fingerprint names")
    return text


@lru_cache(maxsize=16)
def rules_of(fingerprint: str) -> Rules:
    """A stored ruleset, read once a process: its name is its content. Raises ValueError where it cannot be read."""
    return thaw_rules(plain.parse(frozen_rules(fingerprint).encode()))
