"""A kind of job for these tests alone: it notes what it was given, and fails or stalls when told to."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.casework import AT


class Recorder:
    """Kind "note": computes, then appends its payload to ``written``."""

    def __init__(self) -> None:
        self.written: list[Any] = []
        self.given_up: list[tuple[int, str]] = []
        self.computing: Callable[[], None] = lambda: None

    def compute(self, payload: dict[str, Any], *, at: datetime) -> Callable[[], None]:
        self.computing()
        return lambda: self.written.append(payload["say"])

    def parked(self, payload: dict[str, Any], *, tries: int, reason: str, at: datetime) -> None:
        self.given_up.append((tries, reason))


recorder = Recorder()


@pytest.fixture
def kind(settings: Any) -> Recorder:
    recorder.__init__()  # type: ignore[misc]
    settings.JOB_KINDS = {"note": "tests.screening.jobs.conftest.recorder"}
    return recorder


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The jobs that the bell was rung for."""
    from screening.jobs import queue, sweep

    calls: list[int] = []
    monkeypatch.setattr(queue, "ring", calls.append)
    monkeypatch.setattr(sweep, "ring", calls.append)
    return calls


def after(seconds: float) -> datetime:
    return AT + timedelta(seconds=seconds)
