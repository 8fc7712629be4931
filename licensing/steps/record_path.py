"""record_path: an officer writes a clear risk down as a path, item → end-user → harm. A refusal can rest on it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from licensing import queries
from licensing.formats import at_home
from licensing.kinds import ClearRiskRecorded
from licensing.models import Application, RiskPath, Screening
from licensing.refusal import NotAllowed, NotNow, Refusal
from licensing.steps.decide import lines_of
from licensing.steps.moving import noting
from licensing.steps.source import check_source

if TYPE_CHECKING:
    from licensing.models import User


@dataclass(frozen=True, slots=True)
class Arrow:
    """One step of the path: how the one leads to the other, and the source that shows it, itself dated."""

    how: str
    source: str
    source_on: date | None


@dataclass(frozen=True, slots=True)
class Path:
    """``item`` and ``party``: keys of the case as submitted."""

    item: str
    party: str
    harm: str
    harm_words: str
    to_user: Arrow
    to_harm: Arrow


def record_path(application: Application, path: Path, *, by: "User", at: datetime, read: int) -> RiskPath:
    """Raises Refusal naming the field, NotAllowed on the exporter's side, NotNow outside review."""
    screening = queries.latest_screening(application)
    if screening is None:
        raise NotNow(_("This case has not been screened, so no risk can be written down. Nothing was changed."))
    if queries.on_exporters_side(by, application):
        raise NotAllowed(_("You belong to the exporter's organisation and may not write in its case."))
    _check(screening, path, on=at_home(at).date())
    with noting(application, "record_path", by=by, at=at, read=read) as step:
        row = RiskPath.objects.create(
            version=screening.version,
            number=screening.version.risk_paths.count() + 1,
            item=path.item,
            party=path.party,
            harm=path.harm,
            harm_words=path.harm_words.strip(),
            **_arrow(path.to_user, "user"),
            **_arrow(path.to_harm, "harm"),
            by=by,
            role=queries.roles_of(by),
            at=at,
        )
        step.log(_entry(row))
    return row


def _arrow(arrow: Arrow, to: str) -> dict[str, object]:
    return {
        f"how_{to}": arrow.how.strip(),
        f"source_{to}": arrow.source.strip(),
        f"source_{to}_on": arrow.source_on,
    }


def _check(screening: Screening, path: Path, *, on: date) -> None:
    lines = {(item, party) for item, party, _destination in lines_of(screening)}
    if (path.item, path.party) not in lines:
        raise Refusal(_("Choose an item and an end-user of this case."), field="item")
    if path.harm not in RiskPath.Harm.values:
        raise Refusal(_("Choose the harm."), field="harm")
    if not path.harm_words.strip():
        raise Refusal(_("Say which harm, and to whom."), field="harm_words")
    for arrow, to in ((path.to_user, "user"), (path.to_harm, "harm")):
        if not arrow.how.strip():
            raise Refusal(_("Say how the one leads to the other."), field=f"how_{to}")
        check_source(arrow.source, arrow.source_on, on=on, field=f"source_{to}")


def _entry(row: RiskPath) -> ClearRiskRecorded:
    return ClearRiskRecorded(
        version=row.version.number,
        path=row.number,
        item=row.item,
        party=row.party,
        harm=row.harm,
        harm_words=row.harm_words,
        how_user=row.how_user,
        source_user=row.source_user,
        source_user_on=row.source_user_on.isoformat(),
        how_harm=row.how_harm,
        source_harm=row.source_harm,
        source_harm_on=row.source_harm_on.isoformat(),
        role=row.role,
    )
