"""judge: an officer says of a name hit whether it is the listed one, and why. It is remembered for the pair."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from licensing import queries, verdicts
from licensing.kinds import HitJudged
from licensing.models import Application, Screening, Verdict
from licensing.records import case_of, evidence_of
from licensing.refusal import NotAllowed, NotNow, Refusal
from licensing.states import State
from licensing.steps.moving import Moving, noting
from screening.names.hit import Hit

if TYPE_CHECKING:
    from licensing.models import User


def hit_of(screening: Screening, party: str, list_id: str, entity_id: str) -> Hit | None:
    """The hit of a screening that this is about, or None."""
    for hit in evidence_of(screening).hits:
        if (hit.party_key, hit.list_id, hit.entity_id) == (party, list_id, entity_id):
            return hit
    return None


def judge(
    application: Application,
    about: tuple[str, str, str],
    says: str,
    because: str,
    *,
    by: "User",
    at: datetime,
    read: int,
) -> Verdict:
    """``about``: party key, list, entity of a hit of the newest screening. Raises Refusal, NotAllowed, NotNow."""
    screening = queries.latest_screening(application)
    hit = hit_of(screening, *about) if screening else None
    if screening is None or hit is None:
        raise NotNow(_("The newest screening of this case has no such hit. Nothing was changed."))
    _check(application, says, because, by)
    pair = verdicts.pairs(case_of(screening.version), [hit])[hit]
    with noting(application, "judge", by=by, at=at, read=read) as step:
        verdict = Verdict.objects.create(
            party=pair.party,
            list_id=pair.list_id,
            entity_id=pair.entity_id,
            row=pair.row,
            says=says,
            because=because.strip(),
            screening=screening,
            by=by,
            role=queries.roles_of(by),
            at=at,
            expires_at=at + timedelta(days=settings.LICET["verdict_valid_days"]),
        )
        step.log(_entry(verdict, hit))
        _take_off_the_desk(step, screening)
    return verdict


def _check(application: Application, says: str, because: str, by: "User") -> None:
    if queries.on_exporters_side(by, application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not judge its hits."))
    if says not in Verdict.Says.values:
        raise Refusal(_("Say whether this is the listed one."), field="says")
    if not because.strip():
        raise Refusal(_("Say why."), field="because")


def _entry(verdict: Verdict, hit: Hit) -> HitJudged:
    return HitJudged(
        version=verdict.screening.version.number,
        party=hit.party_key,
        list_id=hit.list_id,
        edition=hit.edition,
        entity_id=hit.entity_id,
        row=verdict.row,
        says=verdict.says,
        role=verdict.role,
        expires_on=verdict.expires_at.date().isoformat(),
        because=verdict.because,
    )


def _take_off_the_desk(step: Moving, screening: Screening) -> None:
    """A live licence leaves the desk when somebody has judged every hit false; a true one keeps it there."""
    if step.application.state == State.ISSUED and verdicts.all_false(screening, at=step.at):
        step.application.new_hits_at = None
