"""submit: the draft is frozen as a numbered version, the log says so, and screening is due."""

import hashlib
from collections import defaultdict
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.conf import settings

from licensing.completeness import missing
from licensing.kinds import Submitted
from licensing.models import Application, Version
from licensing.picture import picture
from licensing.questionnaire import of_draft
from licensing.refusal import Incomplete
from licensing.steps.moving import Moving, moving
from screening.case import Case, canonical
from screening.controls.codes import parse
from screening.criteria.questionnaire import only
from screening.jobs.queue import enqueue
from screening.plain import shortest

if TYPE_CHECKING:
    from licensing.models import User


def submit(application: Application, *, by: "User", at: datetime, read: int) -> Version:
    """Freeze and hand in. Raises Incomplete with what is lacking, section by section."""
    with moving(application, "submit", by=by, at=at, read=read) as step:
        if problems := missing(step.application, at=at):
            raise Incomplete(problems)
        version, case = _freeze(step, by)
        step.application.submitted_at = at
        step.log(_entry(version, case))
        enqueue(
            "screen",
            f"{application.reference}/{version.number}",
            {"version": version.pk},
            at=at,
        )
    return version


def _freeze(step: Moving, by: "User") -> tuple[Version, Case]:
    application = step.application
    number = application.versions.count() + 1
    whole = picture(application, version=number, at=step.at, zone=settings.AUTHORITY.time_zone)
    case = only(whole, of_draft(application, at=step.at))
    text = canonical(case)
    version = Version.objects.create(
        application=application,
        number=number,
        case=text.decode(),
        case_hash=hashlib.sha256(text).hexdigest(),
        documents=[
            {"sha256": document.sha256, "filename": document.filename, "purpose": document.purpose}
            for document in application.documents.all()
        ],
        submitted_by=by,
        submitted_at=step.at,
    )
    return version, case


def _entry(version: Version, case: Case) -> Submitted:
    ends = [party for party in case.parties if party.role in ("end_user", "ultimate_end_user")]
    return Submitted(
        version=version.number,
        case_sha256=version.case_hash,
        documents=[document["sha256"] for document in version.documents],
        destination=case.route.destination,
        end_user_countries=sorted({party.country for party in ends}),
        codes=codes_of(case),
        value=value_by_currency(case),
        exporter=case.parties[0].name,
        parties=[party.name for party in case.parties[1:]],
    )


def codes_of(case: Case) -> list[str]:
    """The declared codes in their normal form, so that 5a001F and 5A001.f. are counted as one."""
    return sorted({str(parse(item.declared_code)) for item in case.items if item.declared_code})


def value_by_currency(case: Case) -> dict[str, str]:
    """Total value of the items per currency, as decimal text: sums in two currencies are never added."""
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for item in case.items:
        totals[item.currency] += item.value
    return {currency: shortest(total) for currency, total in sorted(totals.items())}
