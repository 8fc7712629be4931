"""A list changes while many cases are being screened by real workers, and a worker is killed while it screens again.

Each screening must hold the edition that it says it used (found out by searching again), and afterwards every live
case must have been searched on the newest one. ``LICET_MANY`` sets how many cases: the suite runs a few.
"""

import os
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from ledger import read
from licensing import rescreening
from licensing.formats import at_home
from licensing.models import Application, Screening, Searched, Version
from licensing.records import case_of, evidence_of
from licensing.states import State
from screening.gather import Search
from screening.jobs.queue import ring
from screening.models import Edition, Job
from tests.faults.conftest import held_rows, kill, somebody_waits, until
from tests.licensing.lists import ABOUT_THE_END_USER, newer
from tests.screening.lists.sample import with_entry

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("bell")]
MANY = int(os.environ.get("LICET_MANY", "60"))


@pytest.fixture
def server_environment(server_environment: dict[str, str]) -> dict[str, str]:
    """Workers of a demonstration: the sample list is in force for them too. Small batches, so that many are written."""
    return {**server_environment, "DEMO": "true", "RESCREEN_BATCH": "10"}


@pytest.fixture(autouse=True)
def _small_batches(settings: Any) -> None:
    settings.LICET = {**settings.LICET, "rescreen_batch": 10}


def many_more(first: Application, version: Version, count: int) -> None:
    """Copies of a submitted application, each with its own due job, as ``submit`` leaves them."""
    at = timezone.now()
    rows = Application.objects.bulk_create(
        Application(
            reference=f"LA-2026-9{number:05}",
            organisation=first.organisation,
            created_by=first.created_by,
            created_at=at,
            submitted_at=at,
            state=State.SUBMITTED,
            destination="CA",
        )
        for number in range(count)
    )
    versions = Version.objects.bulk_create(
        Version(
            application=row,
            number=1,
            case=version.case,
            case_hash=version.case_hash,
            submitted_by=first.created_by,
            submitted_at=at,
        )
        for row in rows
    )
    jobs = Job.objects.bulk_create(
        Job(
            kind="screen",
            key=f"{each.application.reference}/1",
            payload={"version": each.pk},
            give_up_after=5,
            not_before=at,
            created_at=at,
        )
        for each in versions
    )
    for job in jobs:
        ring(job.pk)


def holds_what_it_says(screening: Screening, searches: dict[str, Search]) -> bool:
    """Whether searching the edition that the evidence names gives the hits that the evidence holds."""
    case, evidence = case_of(screening.version), evidence_of(screening)
    (state,) = [state for state in evidence.lists if state.list_id == "ofac-sdn"]
    assert state.in_force
    if state.edition not in searches:
        searches[state.edition] = Search("ofac-sdn", state.edition, on=at_home(screening.screened_at).date())
    found = [hit for party in case.parties for hit in searches[state.edition].of(party)]
    return found == [hit for hit in evidence.hits if hit.list_id == "ofac-sdn"]


def done(kind: str) -> int:
    return Job.objects.filter(kind=kind, state=Job.State.DONE).count()


def test_a_list_update_in_the_midst_of_screening(
    submitted: Any, sample_list: Any, celery: Callable[..., Any], settings: Any
) -> None:
    many_more(submitted, submitted.versions.get(), MANY - 1)
    celery("worker", "--concurrency", "1", "-n", "one@%h")
    celery("worker", "--concurrency", "1", "-n", "two@%h")
    celery("beat")
    until(lambda: done("screen") >= MANY // 6, "the first cases are screened on the old edition")
    second = newer(with_entry("HARBOUR TELECOM LABORATORY"), at=timezone.now())
    until(lambda: done("screen") >= MANY // 3, "screening goes on")
    third = newer(with_entry("HARBOUR TELECOM LABORATORIES", "900098"), at=timezone.now())
    until(lambda: done("screen") == MANY, "all are screened")
    until(lambda: not rescreening.due(at=timezone.now()).exists(), "all live cases meet the newest edition")
    until(lambda: not rescreening._payloads(rescreening._OPEN), "the last batch is put down")

    searches: dict[str, Search] = {}
    screenings = list(Screening.objects.select_related("version"))
    assert all(holds_what_it_says(screening, searches) for screening in screenings)
    assert len(searches) >= 2, "the update landed while cases were being screened"
    assert Version.objects.count() == MANY
    assert Searched.objects.filter(list_id="ofac-sdn", edition=third.sha256).count() == MANY
    assert Edition.objects.filter(sha256=second.sha256).exists()
    newest: dict[int, Screening] = {}
    for screening in sorted(screenings, key=lambda one: one.screened_at):
        newest[screening.version_id] = screening
    assert len(newest) == MANY
    for screening in newest.values():
        assert {hit.entity_id for hit in evidence_of(screening).hits} == {"900098"}
    assert set(Application.objects.values_list("state", flat=True)) == {State.IN_REVIEW}
    assert not Job.objects.filter(state=Job.State.PARKED).exists()


@pytest.mark.parametrize("moment", ["as it takes the cases", "as it writes the log"])
def test_a_worker_killed_while_it_screens_again(
    moment: str, make_in_review: Any, celery: Callable[..., Any], db_name: str
) -> None:
    cases = [make_in_review() for _ in range(3)]
    newer(ABOUT_THE_END_USER, at=timezone.now())
    assert rescreening.plan(at=timezone.now()) == 3
    job = Job.objects.get(kind="rescreen")
    rows = {
        "as it takes the cases": "SELECT 1 FROM licensing_application",
        "as it writes the log": "SELECT 1 FROM ledger_head",
    }[moment]
    with held_rows(db_name, rows):
        worker = celery("worker", "--concurrency", "1")
        celery("beat")
        until(lambda: somebody_waits(db_name), "the worker stands in its write")
        kill(worker)
    assert Job.objects.get(pk=job.pk).state == Job.State.RUNNING
    assert Screening.objects.count() == 3

    celery("worker", "--concurrency", "1")
    until(lambda: not rescreening.due(at=timezone.now()).exists(), "another worker does what was left")
    assert Screening.objects.count() == 6
    for case in cases:
        case.refresh_from_db()
        assert case.lane != "routine"
        renewed = read.entries(subject=case.reference, kinds=["screening.renewed"])
        assert renewed.count() == 1
