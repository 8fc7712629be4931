"""What officers answered of a version, as the engine takes it: part of the evidence of every screening from then on."""

from licensing.formats import at_home
from licensing.models import OfficerAnswer, Version
from screening.evidence import Answer


def of_officers(version: Version) -> tuple[Answer, ...]:
    """In the order given; of one question the last counts."""
    return tuple(as_evidence(row) for row in version.officer_answers.select_related("by").order_by("pk"))


def as_evidence(row: OfficerAnswer) -> Answer:
    """The day is the authority's."""
    return Answer(
        question=row.question,
        choice=row.choice,
        words=row.words,
        by=row.by.actor,
        on=at_home(row.at).date(),
        source=row.source,
        source_on=row.source_on,
    )
