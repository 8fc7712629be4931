"""What was stored, read back strictly: the case, the evidence and the assessment as dataclasses of the engine.

A text that does not have exactly the shape that was written is an error, never something to be guessed at.
"""

from licensing.models import Screening, Version
from screening import plain
from screening.case import Case
from screening.case import thaw as thaw_case
from screening.evidence import Evidence
from screening.evidence import thaw as thaw_evidence
from screening.finding import Assessment
from screening.finding import thaw as thaw_assessment


def case_of(version: Version) -> Case:
    return thaw_case(version.case.encode())


def evidence_of(screening: Screening) -> Evidence:
    return thaw_evidence(plain.parse(screening.evidence.encode()))


def assessment_of(screening: Screening) -> Assessment:
    return thaw_assessment(plain.parse(screening.assessment.encode()))
