"""Newer editions of the sample list for tests of what happens next. Every name is invented."""

from datetime import datetime, timedelta
from typing import Any

from tests.casework import AT, PARTY
from tests.screening.lists.sample import sample, spoilt, with_entry

LATER = AT + timedelta(days=1)
# What one edition more says of the end-user of every test case, and what it says of nobody.
ABOUT_THE_END_USER = with_entry(PARTY["name"].upper())
ABOUT_NOBODY = spoilt("sdn.csv", "SOLVEIG ORCHID", "SOLVEIG ORCHARD")
AS_BEFORE = sample()


def newer(files: dict[str, bytes], *, at: datetime = LATER) -> Any:
    from screening.lists.intake import take_in

    return take_in("ofac-sdn", files, by="system:test", at=at, sample=True)


def rescreen(*, at: datetime = LATER) -> int:
    """Plan what is due and do it here and now, as a worker would; how many cases were due."""
    from licensing import rescreening
    from screening.jobs.run import run
    from screening.models import Job

    due = rescreening.plan(at=at)
    for pk in Job.objects.filter(kind="rescreen", state=Job.State.DUE).values_list("pk", flat=True):
        assert run(pk, clock=lambda: at)
    return due
