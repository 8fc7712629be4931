"""Reads the JSON that was sent, up to a limit, so that no call fills the memory."""

import io
from collections.abc import Mapping
from typing import Any, BinaryIO

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError, UnsupportedMediaType
from rest_framework.parsers import JSONParser
from rest_framework.request import Request

from licensing.web.api.errors import TooLarge

# Two documents of the largest size in base64, and room for the words around them.
BODY_MAX = 28 * 1024 * 1024
# What is still read of a body that is refused, and thrown away: a client that is cut off sees no answer at all.
DRAINED_MAX = 2 * BODY_MAX
CHUNK = 64 * 1024


class Body(JSONParser):
    """JSON of at most BODY_MAX bytes. Raises TooLarge; ParseError on what is no JSON or nested beyond reason."""

    def parse(
        self, stream: BinaryIO, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        received = _read(stream)
        try:
            return super().parse(io.BytesIO(received), media_type, parser_context)
        except RecursionError:
            raise ParseError(_("The JSON is nested too deeply.")) from None


def only_json(request: Request) -> None:
    """A form was read by the middleware already, and DRF would take it for an empty call. Raises 415."""
    if not (request.content_type or "").startswith(Body.media_type):
        raise UnsupportedMediaType(request.content_type or "")


def _read(stream: BinaryIO) -> bytes:
    chunks, size = [], 0
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > DRAINED_MAX:
            break
        if size <= BODY_MAX:
            chunks.append(chunk)
    if size > BODY_MAX:
        raise TooLarge(BODY_MAX)
    return b"".join(chunks)
