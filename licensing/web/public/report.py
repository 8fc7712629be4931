"""The annual transparency report: the years, one year's tables, and each table as a file."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from licensing.formats import at_home
from licensing.reports import happenings, publish
from licensing.reports.happenings import Record
from licensing.web.public import bars, drawn


@login_not_required
@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """Every year of which the signed log tells."""
    record = happenings.record()
    reports = [publish.report(record, year) for year in record.years] if record else []
    context = {"record": record, "rows": [(one.year, drawn.headline(one)) for one in reports], "columns": drawn.YEARS}
    return render(request, "transparency/index.html", context)


@login_not_required
@require_safe
def report(request: HttpRequest, year: int) -> HttpResponse:
    found = publish.report(_record(year), year)
    signed_on = at_home(found.record.checkpoint.signed_at).date()
    context = {
        "report": found,
        "root": bytes(found.record.checkpoint.root).hex(),
        "headline": drawn.headline(found),
        "totals": drawn.totals(found),
        "running": signed_on.year <= year,
        "as_of": signed_on,
        "bars": bars.longest(found.tables[0]),
        "tables": [drawn.draw(table) for table in found.tables],
    }
    return render(request, "transparency/report.html", context)


@login_not_required
@require_safe
def report_csv(request: HttpRequest, year: int, table: str) -> HttpResponse:
    """One table. The mark at the beginning tells spreadsheets that this is UTF-8."""
    if table not in publish.TABLES:
        raise Http404
    record = _record(year)
    counted = publish.TABLES[table](record.happenings, year)
    text = publish.to_csv(counted, year=year, checkpoint=record.checkpoint.size)
    response = HttpResponse(f"\ufeff{text}".encode(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{table}-{year}.csv"'
    return response


def _record(year: int) -> Record:
    record = happenings.record()
    if record is None or year not in record.years:
        raise Http404
    return record
