"""Where applications stand, as their exporter may know it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from licensing import queries
from licensing.models import Application, IssuedDocument, Organisation
from licensing.web.exporter.stages import stage


@dataclass(frozen=True, slots=True)
class Status:
    """``status``: a stage of the exporter's pages, in which several states of the office are one."""

    reference: str
    title: str
    organisation: Organisation
    status: str
    destination: str
    begun_at: datetime
    submitted_at: datetime | None
    ended_at: datetime | None
    issued: IssuedDocument | None


def statuses(applications: Sequence[Application]) -> list[Status]:
    """One for each, in their order, with two queries for all."""
    ended = queries.ended_at(application.reference for application in applications)
    papers = {
        paper.decision.application_id: paper
        for paper in IssuedDocument.objects.filter(decision__application__in=applications).select_related("decision")
    }
    return [
        Status(
            reference=application.reference,
            title=application.title,
            organisation=application.organisation,
            status=stage(application.state).key,
            destination=application.destination,
            begun_at=application.created_at,
            submitted_at=application.submitted_at,
            ended_at=ended.get(application.reference),
            issued=papers.get(application.pk),
        )
        for application in applications
    ]
