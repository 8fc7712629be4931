"""Calls of the API as a program makes them. All names are invented."""

import base64
import json
from typing import Any

from django.test import Client

from tests.casework import ANSWERS, FIELDS, PARTY, PDF

URL = "/api/applications/"


def application(organisation: Any, **changed: Any) -> dict[str, Any]:
    """A complete application, as JSON."""
    return {
        "organisation": organisation.pk,
        "title": "Order 7",
        "parties": [PARTY],
        "items": [
            {
                "description": "Optical power meter for fibre networks",
                "quantity": "2",
                "unit": "pieces",
                "value": "12500.00",
                "currency": "EUR",
            }
        ],
        **{part: FIELDS[part] for part in ("end_use", "human_rights", "due_diligence")},
        "route": {"origin": "NO", "via": ["DE"], "destination": "CA"},
        "answers": ANSWERS,
        "documents": [document()],
        "agreed": True,
        **changed,
    }


def document(content: bytes = PDF, **changed: Any) -> dict[str, Any]:
    return {
        "filename": "statement.pdf",
        "purpose": "end_use_statement",
        "content": base64.b64encode(content).decode(),
        **changed,
    }


def send(client: Client, said: Any, *, key: str = "order-7", **headers: str) -> Any:
    body = said if isinstance(said, str | bytes) else json.dumps(said)
    sent = {"Idempotency-Key": key, **headers} if key else headers
    return client.post(URL, body, content_type="application/json", headers=sent)
