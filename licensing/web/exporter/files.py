"""Files out of the document store, for those who may see the application: what leaves is what was hashed."""

import logging

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from licensing import queries, store

logger = logging.getLogger(__name__)
# A file is never part of a page: nothing in it runs, whatever a browser takes it for.
POLICY = "sandbox; default-src 'none'"


@require_safe
def document(request: HttpRequest, reference: str, number: int) -> HttpResponseBase:
    found = queries.document(request.user, reference, number)
    return _stored(request, found.sha256, found.filename, found.content_type)


@require_safe
def issued(request: HttpRequest, number: str) -> HttpResponseBase:
    found = queries.issued_document(request.user, number)
    return _stored(request, found.sha256, f"{found.number}.pdf", "application/pdf")


@require_safe
def issued_proof(request: HttpRequest, number: str) -> HttpResponseBase:
    found = queries.issued_document(request.user, number)
    if not found.proof:
        return render(request, "applications/issued/proof_not_yet.html", {"issued": found}, status=404)
    response = HttpResponse(found.proof, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.number}.tlog-proof"'
    return _closed(response)


def _stored(request: HttpRequest, sha256: str, filename: str, content_type: str) -> HttpResponseBase:
    try:
        file = store.open_bytes(sha256)
    except OSError as error:
        return _lost(request, sha256, type(error).__name__)
    if store.digest(iter(lambda: file.read(65536), b"")) != sha256:
        file.close()
        return _lost(request, sha256, "other bytes than were kept")
    file.seek(0)
    return _closed(FileResponse(file, as_attachment=True, filename=filename, content_type=content_type))


def _closed(response: HttpResponseBase) -> HttpResponseBase:
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "private, no-store"
    return response


def _lost(request: HttpRequest, sha256: str, why: str) -> HttpResponse:
    """The log gets the hash, never a person's file name."""
    logger.error("the document store has not kept %s: %s", sha256, why)
    return render(request, "applications/file_missing.html", status=500)
