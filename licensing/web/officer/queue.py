"""The queue: every case that was submitted, oldest first, open ones unless asked otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.contrib.auth.decorators import permission_required
from django.db.models import Case, Count, IntegerField, QuerySet, Value, When
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from licensing import formats, queries
from licensing.calendar import working_days_between
from licensing.models import Application
from licensing.states import ENDED
from licensing.web import marks
from licensing.web.listing import Column, Sorting
from licensing.web.officer.forms.narrow import TO_LOOK_AT_AGAIN, UNSCREENED, Narrow
from licensing.web.officer.keyset import page

ROWS = 50
COLUMNS = (
    Column("reference", _("Case"), "reference", heads_row=True),
    Column("exporter", _("Exporter"), "exporter_rank"),
    Column("destination", _("Destination"), "destination_rank"),
    Column("lane", _("Lane"), "lane_rank"),
    Column("state", _("State"), "state_rank"),
    Column("submitted", _("Submitted"), "submitted_at"),
    Column("age", _("Age, working days"), numeric=True),
)
# What needs an officer first stands first: the order of an alphabet says nothing about lanes.
LANES = ("presumption_of_denial", "enhanced_review", "incomplete", "routine", "")


@dataclass(frozen=True, slots=True)
class Row:
    """``age``: working days since the case was submitted; for an ended one, until it ended."""

    case: Application
    age: int


@dataclass(frozen=True, slots=True)
class LaneCount:
    """Open cases in one lane; ``lane`` is "" for those that were not screened yet, ``asked`` the filter's value."""

    lane: str
    asked: str
    count: int


@require_safe
@permission_required("licensing.view_case", raise_exception=True)
def queue(request: HttpRequest) -> HttpResponse:
    cases = queries.cases(request.user)
    destinations = list(cases.order_by().values_list("destination", flat=True).distinct())
    narrow = Narrow(request.GET, destinations=destinations)
    found = narrow.narrowed(cases)
    sorting = Sorting.asked(request.GET, COLUMNS, default="submitted")
    asked = {way: request.GET.get(way, "") for way in ("after", "before")}
    shown = page(_ranked(found, destinations), sorting.order_by(COLUMNS), size=ROWS, **asked)
    context = {
        "narrow": narrow,
        "columns": COLUMNS,
        "sorting": sorting,
        "rows": _rows(shown.rows, at=timezone.now()),
        "page": shown,
        "count": found.count(),
        "lanes": lane_counts(cases),
        "parked": queries.parked_jobs().count() if request.user.has_perm("licensing.view_parked_job") else 0,
        "new_hits": cases.filter(TO_LOOK_AT_AGAIN).count(),
        "ever": bool(destinations),
        "narrowed": any(request.GET.get(name) for name in narrow.fields),
    }
    return render(request, "cases/queue.html", context)


def lane_counts(cases: QuerySet[Application]) -> list[LaneCount]:
    """How many open cases each lane holds, empty lanes included: that nothing waits is worth knowing."""
    open_cases = cases.exclude(state__in=ENDED).order_by()
    counted = dict(open_cases.values_list("lane").annotate(count=Count("pk")))
    return [LaneCount(lane, lane or UNSCREENED, counted.get(lane, 0)) for lane in LANES]


def _ranked(cases: QuerySet[Application], destinations: Sequence[str]) -> QuerySet[Application]:
    """With the columns that a person sorts by: lanes by urgency, states by the life of a case, countries by name."""
    by_name = sorted(destinations, key=lambda code: formats.country_name(code).casefold())
    return cases.annotate(
        lane_rank=_rank("lane", LANES),
        state_rank=_rank("state", tuple(marks.STATES)),
        destination_rank=_rank("destination", by_name),
        exporter_rank=Lower("organisation__name"),
    )


def _rank(field: str, values: Sequence[str]) -> Case:
    places = [When(**{field: value}, then=Value(place)) for place, value in enumerate(values)]
    return Case(*places, default=Value(len(values)), output_field=IntegerField())


def _rows(cases: Sequence[Application], *, at: datetime) -> list[Row]:
    ends = queries.ended_at(case.reference for case in cases if case.state in ENDED)
    return [Row(case, _age(case, ends.get(case.reference, at))) for case in cases]


def _age(case: Application, until: datetime) -> int:
    return working_days_between(_day(case.submitted_at), _day(until), settings.AUTHORITY.calendar)


def _day(moment: datetime | None) -> date:
    assert moment is not None  # a case is an application that was submitted
    return formats.at_home(moment).date()
