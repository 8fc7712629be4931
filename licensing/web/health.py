"""``/healthz``: this process answers. ``/readyz``: it can do its work."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from licensing import queries


@login_not_required
@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


@login_not_required
@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Database reachable, and no job waiting longer than it should. Names no case and no person."""
    try:
        connection.ensure_connection()
        waiting = queries.oldest_waiting_job_seconds(at=timezone.now())
    except DatabaseError:
        return JsonResponse({"database": False}, status=503)
    ready = waiting < 600
    return JsonResponse({"database": True, "oldest_job_seconds": waiting}, status=200 if ready else 503)
