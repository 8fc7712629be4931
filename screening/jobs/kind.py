"""What a kind of job is: arithmetic first, then one write."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string

Write = Callable[[], None]


class JobKind(Protocol):
    def compute(self, payload: dict[str, Any], *, at: datetime) -> Write:
        """Do the work outside a transaction; return what writes the result inside one."""

    def parked(self, payload: dict[str, Any], *, tries: int, reason: str, at: datetime) -> None:
        """Called in the transaction that gives the job up: make it visible, leave the case undecidable."""


def kind_named(name: str) -> JobKind:
    """The kind that settings name. Raises KeyError for a kind that no setting names."""
    return cast(JobKind, import_string(settings.JOB_KINDS[name]))
