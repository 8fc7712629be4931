"""Turns a refusal into a page that says what happened, what was kept and what to do."""

import logging
from collections.abc import Callable
from typing import Any

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from licensing.refusal import Refusal

logger = logging.getLogger(__name__)


class Refusals:
    """Middleware: a Refusal that no view caught becomes its page; a database that is away becomes 503."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Refusal):
            return refused(request, error)
        if isinstance(error, OperationalError):
            logger.error("the database did not answer: %s", type(error).__name__)
            response = render(request, "503.html", status=503)
            response["Retry-After"] = "5"
            return response
        return None


def refused(request: HttpRequest, error: Refusal) -> HttpResponse:
    template = f"{error.status}.html" if error.status in (403, 409, 413) else "400.html"
    return render(request, template, {"refusal": error}, status=error.status)


def csrf_failure(request: HttpRequest, reason: str = "", **kwargs: Any) -> HttpResponse:
    message = _("This form was opened too long ago or from another site. Open the page again and send it anew.")
    return render(request, "403_csrf.html", {"message": message}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)
