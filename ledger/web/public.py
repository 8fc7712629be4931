"""What anybody needs to check the log, without an account: checkpoints, the public key and the verifier itself."""

from functools import cache
from pathlib import Path

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ledger import checkpoint as checkpoints_of
from ledger import verify
from ledger.models import Checkpoint
from ledger.web import columns
from ledger.web.paging import page

TEXT = "text/plain; charset=utf-8"


@login_not_required
@require_safe
def checkpoints(request: HttpRequest) -> HttpResponse:
    """Every signed tree head, newest first."""
    found = page(Checkpoint.objects.all(), "size", request.GET)
    rows = [(mark, bytes(mark.root).hex()) for mark in found.rows]
    context = {"rows": rows, "page": found, "columns": columns.CHECKPOINTS, "origin": checkpoints_of.origin()}
    return render(request, "log/checkpoints.html", context | {"key": checkpoints_of.public_key().strip()})


@login_not_required
@require_safe
def latest(request: HttpRequest) -> HttpResponse:
    """The newest checkpoint, as the signed note that it is."""
    mark = checkpoints_of.latest()
    if mark is None:
        raise Http404(_("Nothing was signed yet."))
    return HttpResponse(mark.note, content_type=TEXT)


@login_not_required
@require_safe
def checkpoint(request: HttpRequest, size: int) -> HttpResponse:
    """The checkpoint over the first ``size`` entries."""
    return HttpResponse(get_object_or_404(Checkpoint, size=size).note, content_type=TEXT)


@login_not_required
@require_safe
def key(request: HttpRequest) -> HttpResponse:
    """The public key, as one verifier key line."""
    return HttpResponse(checkpoints_of.public_key(), content_type=TEXT)


@login_not_required
@require_safe
def verifier(request: HttpRequest) -> HttpResponse:
    """verify.py, to be read and run."""
    return HttpResponse(_source(), content_type=TEXT)


@cache
def _source() -> bytes:
    return Path(verify.__file__).read_bytes()
