"""A call that is sent twice under one key acts once: the second gets the answer of the first."""

import hashlib
import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.utils.encoders import JSONEncoder

from licensing.models import SentForm
from licensing.refusal import Refusal

HEADER = "Idempotency-Key"
_KEY = re.compile(r"[\x21-\x7e]{1,64}")

Answer = tuple[int, Any]


class KeyMissing(Refusal):
    status = 400


class OtherBody(Refusal):
    """The key was used for another content: answering with the first would hide a mistake."""

    status = 422


def once(request: Request, act: Callable[[], Answer], *, at: datetime) -> Answer:
    """(status, JSON) of ``act``, or of the first call under this key. What ``act`` raises leaves the key free."""
    key, body = _key(request), _digest(request)
    try:
        with transaction.atomic():
            sent = SentForm.objects.create(
                user=request.user, key=key, path=request.path[:300], body=body, status=0, answer="", sent_at=at
            )
            status, said = act()
            sent.status, sent.answer = status, json.dumps(said, cls=JSONEncoder)
            sent.save(update_fields=["status", "answer"])
            return status, said
    except IntegrityError:
        first = SentForm.objects.filter(user=request.user, key=key).first()
        if first is None:
            raise
    if (first.path, first.body) != (request.path[:300], body):
        raise OtherBody(_("This key was already used for another content. Nothing was changed."), field=HEADER)
    return first.status, json.loads(first.answer)


def _key(request: Request) -> str:
    key = request.headers.get(HEADER, "")
    if not _KEY.fullmatch(key):
        raise KeyMissing(
            _("Send the header Idempotency-Key: 1 to 64 characters of your choice, others for each application."),
            field=HEADER,
        )
    return str(key)


def _digest(request: Request) -> str:
    """Of the meaning, not the bytes: another order of keys is the same content."""
    return hashlib.sha256(json.dumps(request.data, sort_keys=True).encode()).hexdigest()
