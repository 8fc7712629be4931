"""Every no of the API in one shape: ``{"detail": …, "field": …, "problems": {place: [sentences]}}``."""

import logging
from typing import Any

from django.db import OperationalError
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from licensing.refusal import Incomplete, Refusal

logger = logging.getLogger(__name__)


class Error(serializers.Serializer[Any]):
    """What went wrong. ``problems`` maps a place in what was sent ("items.0.quantity") to sentences."""

    detail = serializers.CharField()
    field = serializers.CharField()
    problems = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))


class TooLarge(APIException):
    status_code = 413

    def __init__(self, limit: int) -> None:
        super().__init__(
            _("What was sent is larger than %(limit)d MiB, the most that one call can carry. Nothing was kept.")
            % {"limit": limit // (1024 * 1024)}
        )


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's hook. Anything unknown is left to the server, which logs it and answers 500."""
    if isinstance(error, Refusal):
        problems = error.problems if isinstance(error, Incomplete) else {}
        return _answer(error.status, error.message, error.field, problems)
    if isinstance(error, OperationalError):
        logger.error("the database did not answer: %s", type(error).__name__)
        return _answer(503, _("The service is not available at the moment. Nothing was kept. Try again soon."), "", {})
    response = exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, ValidationError):
        problems = dict(_places(error.detail))
        response.data = _body(
            _("This cannot be taken in as it was sent. Nothing was kept."), next(iter(problems), ""), problems
        )
    else:
        response.data = _body(str(response.data.get("detail", "")), "", {})
    return response


def _places(detail: Any, place: str = "") -> list[tuple[str, list[str]]]:
    """(place, sentences) for each input at fault; lists of parts are counted from 0."""
    if isinstance(detail, dict):
        named = ((key, part) for key, part in detail.items())
        return [found for key, part in named for found in _places(part, _below(place, str(key)))]
    if isinstance(detail, list) and any(isinstance(part, dict | list) for part in detail):
        return [found for number, part in enumerate(detail) for found in _places(part, _below(place, str(number)))]
    return [(place, [str(sentence) for sentence in detail])] if detail else []


def _below(place: str, key: str) -> str:
    if key == "non_field_errors":
        return place
    return f"{place}.{key}" if place else key


def _answer(status: int, detail: str, field: str, problems: dict[str, list[str]]) -> Response:
    response = Response(_body(detail, field, problems), status=status)
    if status == 503:
        response["Retry-After"] = "5"
    return response


def _body(detail: str, field: str, problems: dict[str, list[str]]) -> dict[str, Any]:
    return {"detail": detail, "field": field, "problems": problems}
