"""Pages of the auditor: verify the whole log here, or take it away and verify it elsewhere."""

import tempfile
from pathlib import Path

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ledger import export as exports
from ledger.checkpoint import latest
from ledger.proof import NotYetSigned
from ledger.recompute import recompute
from ledger.web import columns
from ledger.web.rights import auditor

SHOWN = 20


@auditor
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """A button that recomputes the tree from every entry, and what came of it."""
    context: dict[str, object] = {"newest": latest(), "columns": columns.FAULTS}
    if request.method == "POST":
        outcome = recompute()
        context |= {"outcome": outcome, "root": outcome.root.hex(), "faults": outcome.faults[:SHOWN]}
    return render(request, "log/verify.html", context)


@auditor
@require_safe
def export(request: HttpRequest) -> HttpResponseBase:
    """The log as the newest checkpoint signs it, as a zip with its verifier and without clear personal values."""
    with tempfile.TemporaryDirectory(prefix="licet-export-") as folder:
        try:
            # An open file outlives its folder: nothing is left on the disk, whether or not it is fetched to the end.
            packed = exports.export(Path(folder) / "log.zip").open("rb")
        except NotYetSigned:
            messages.warning(
                request,
                _("Nothing was signed yet, so there is nothing to download. The log is signed at regular times."),
            )
            return redirect("ledger:log")
    return FileResponse(packed, as_attachment=True, filename="decision-log.zip", content_type="application/zip")
