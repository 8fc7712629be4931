"""Work that runs apart from requests: what a job of each kind does, and the hourly checkpoint."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from celery import shared_task
from django.utils import timezone

from ledger import checkpoint
from ledger.write import append
from licensing import rescreening
from licensing.kinds import RescreeningParked, ScreeningParked
from licensing.models import IssuedDocument, Version
from licensing.steps import prove, rescreen, screen
from licensing.steps.moving import WORKER


class ScreenApplication:
    """Job kind "screen": payload {"version": primary key}."""

    def compute(self, payload: dict[str, Any], *, at: datetime) -> Callable[[], None]:
        version = Version.objects.select_related("application").get(pk=payload["version"])
        screen.start(version, at=at)
        return screen.compute(version, at=at)

    def parked(self, payload: dict[str, Any], *, tries: int, reason: str, at: datetime) -> None:
        version = Version.objects.select_related("application").get(pk=payload["version"])
        append(
            ScreeningParked(version=version.number, tries=tries, reason=reason),
            subject=version.application.reference,
            by=WORKER,
            at=at,
        )


class ProveDocument:
    """Job kind "prove": payload {"issued": primary key}. Puts the proof of inclusion beside an issued PDF."""

    def compute(self, payload: dict[str, Any], *, at: datetime) -> Callable[[], None]:
        return prove.compute(IssuedDocument.objects.get(pk=payload["issued"]), at=at)

    def parked(self, payload: dict[str, Any], *, tries: int, reason: str, at: datetime) -> None:
        """Nothing is lost: the proof can be made whenever the log can be signed again."""


class RescreenCases:
    """Job kind "rescreen": payload {"versions": primary keys, "target": what the work is for}."""

    def compute(self, payload: dict[str, Any], *, at: datetime) -> Callable[[], None]:
        return rescreen.compute(payload["versions"], payload["target"], at=at)

    def parked(self, payload: dict[str, Any], *, tries: int, reason: str, at: datetime) -> None:
        """A batch is taken apart, so that one bad case is given up alone."""
        if len(payload["versions"]) > 1:
            for version in payload["versions"]:
                rescreening.hand_out([version], payload["target"], at=at)
            return
        version = Version.objects.select_related("application").get(pk=payload["versions"][0])
        entry = RescreeningParked(version=version.number, tries=tries, reason=reason)
        append(entry, subject=version.application.reference, by=WORKER, at=at)


screen_application = ScreenApplication()
rescreen_cases = RescreenCases()
prove_document = ProveDocument()


@shared_task(name="licensing.rescreen_due")
def rescreen_due() -> None:
    rescreening.plan(at=timezone.now())


@shared_task(name="licensing.sign_checkpoint")
def sign_checkpoint() -> None:
    checkpoint.sign(at=timezone.now())
