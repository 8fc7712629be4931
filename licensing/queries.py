"""Reads for pages and tasks. The query that finds an object is the one that checks who may see it.

A row that somebody may not see does not exist for them: the answer is 404, the same as for a row that is not there.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, QuerySet
from django.shortcuts import get_object_or_404

from ledger import read
from licensing.models import Application, Document, IssuedDocument, Membership, Organisation, Screening, Version
from licensing.permissions import STAFF
from licensing.states import State
from screening.models import Job

if TYPE_CHECKING:
    from licensing.models import User

MAY_WRITE = (Membership.Role.ADMINISTRATOR, Membership.Role.APPLICANT)


def organisations_of(user: "User") -> QuerySet[Organisation]:
    """Those for which this person may draft and submit."""
    return Organisation.objects.filter(membership__user=user, membership__role__in=MAY_WRITE).distinct()


def applications_of(user: "User") -> QuerySet[Application]:
    """An exporter's own: every application of the organisations the person belongs to, drafts included."""
    mine = Membership.objects.filter(organisation=OuterRef("organisation"), user=user)
    return Application.objects.filter(Exists(mine)).select_related("organisation")


def editable_by(user: "User") -> QuerySet[Application]:
    """Own applications for which the person may write, whatever their state."""
    mine = Membership.objects.filter(organisation=OuterRef("organisation"), user=user, role__in=MAY_WRITE)
    return Application.objects.filter(Exists(mine)).select_related("organisation")


def on_exporters_side(user: "User", application: Application) -> bool:
    """Whether this person belongs to the applying organisation, in whatever role: then no hand of theirs decides."""
    return applications_of(user).filter(pk=application.pk).exists()


def roles_of(user: "User") -> str:
    """The staff roles that this person has now, in words."""
    held = set(user.groups.values_list("name", flat=True))
    return ", ".join(role for role in STAFF if role in held)


def cases(user: "User") -> QuerySet[Application]:
    """What staff may see: everything that was ever submitted. A draft is the exporter's alone."""
    if not user.has_perm("licensing.view_case"):
        return Application.objects.none()
    return Application.objects.exclude(state=State.DRAFT).select_related("organisation")


def visible_to(user: "User") -> QuerySet[Application]:
    """Own applications and, for staff, cases."""
    return applications_of(user) | cases(user)


def own_application(user: "User", reference: str) -> Application:
    return get_object_or_404(applications_of(user), reference=reference)


def case(user: "User", reference: str) -> Application:
    return get_object_or_404(cases(user), reference=reference)


def document(user: "User", reference: str, number: int) -> Document:
    """A file of an application that this person may see."""
    return get_object_or_404(
        Document, application__in=visible_to(user), application__reference=reference, number=number
    )


def issued_document(user: "User", number: str) -> IssuedDocument:
    """A licence or letter of refusal of an application that this person may see."""
    return get_object_or_404(IssuedDocument, decision__application__in=visible_to(user), number=number)


def latest_screening(application: Application) -> Screening | None:
    """The newest screening of the newest version."""
    return (
        Screening.objects.filter(version__application=application)
        .select_related("version")
        # A screening that an answer gave may bear the very moment of the one before it.
        .order_by("-version__number", "-screened_at", "-pk")
        .first()
    )


def ended_at(references: Iterable[str]) -> dict[str, datetime]:
    """When each of these cases was issued, refused or withdrawn; one that goes on is not in the answer."""
    ends = read.entries(kinds=("licence.issued", "application.refused", "application.withdrawn"))
    return dict(ends.filter(subject__in=list(references)).prefetch_related(None).values_list("subject", "at"))


def screening_job(version: Version) -> Job | None:
    """The work of screening this version; None where it was never asked for."""
    return Job.objects.filter(kind="screen", key=f"{version.application.reference}/{version.number}").first()


def parked_jobs() -> QuerySet[Job]:
    return Job.objects.filter(state=Job.State.PARKED).order_by("finished_at")


def oldest_waiting_job_seconds(*, at: datetime) -> int:
    """How long the longest-waiting due job has waited; 0 where nothing waits."""
    first = Job.objects.filter(state=Job.State.DUE, not_before__lte=at).order_by("not_before").first()
    return int((at - first.not_before).total_seconds()) if first else 0


def standing_decision(application: Application) -> Any:
    """The decision that was not sent back, or None."""
    return (
        application.decisions.filter(sent_back_at=None)
        .select_related("decided_by", "countersigned_by", "version", "screening")
        .first()
    )
