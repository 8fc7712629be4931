"""Pages of the auditor: the log, and one entry with its proof."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ledger import proof as proofs
from ledger import read
from ledger.kind import UnknownKind
from ledger.models import Entry
from ledger.web import columns, shown
from ledger.web.forms import Narrow
from ledger.web.paging import page
from ledger.web.rights import auditor


@auditor
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """Entries newest first, narrowed by kind and subject."""
    form = Narrow(request.GET)
    wanted = read.entries(**form.wish()) if form.is_valid() else read.entries().none()
    found = page(wanted.prefetch_related(None), "seq", request.GET)
    rows = [(entry, shown.summary(entry)) for entry in found.rows]
    context = {"form": form, "rows": rows, "page": found, "columns": columns.ENTRIES, "size": read.size()}
    return render(request, "log/index.html", context, status=200 if form.is_valid() else 400)


@auditor
@require_safe
def entry(request: HttpRequest, seq: int) -> HttpResponse:
    """One entry: fields, exact bytes, hash, and the way from it up to the newest signed root."""
    row = get_object_or_404(Entry.objects.prefetch_related("personal"), seq=seq)
    context = {"entry": row, "summary": shown.summary(row), "hash": bytes(row.leaf_hash).hex(), "columns": columns}
    try:
        context["fields"] = shown.fields(row)
    except UnknownKind:
        context["unknown"] = True
    return render(request, "log/entry.html", context | _proof(seq))


@auditor
@require_safe
def leaf(request: HttpRequest, seq: int) -> HttpResponse:
    """The entry's exact bytes, as verify.py wants them."""
    row = get_object_or_404(Entry, seq=seq)
    return _file(row.body.encode(), "application/json", f"entry-{seq}.json")


@auditor
@require_safe
def proof(request: HttpRequest, seq: int) -> HttpResponse:
    """The entry's .tlog-proof; 404 as long as no checkpoint covers it."""
    get_object_or_404(Entry, seq=seq)
    try:
        text = proofs.tlog_proof(seq)
    except proofs.NotYetSigned as error:
        raise Http404(_("No signed checkpoint covers this entry yet.")) from error
    return _file(text.encode(), "text/plain; charset=utf-8", f"entry-{seq}.tlog-proof")


def _proof(seq: int) -> dict[str, object]:
    try:
        mark = proofs.covering(seq)
    except proofs.NotYetSigned:
        return {}
    steps = [part.hex() for part in proofs.inclusion_proof(seq, mark.size)]
    return {"checkpoint": mark, "root": bytes(mark.root).hex(), "steps": list(enumerate(steps, 1))}


def _file(data: bytes, content_type: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(data, content_type=content_type, headers={"Content-Disposition": disposition})
