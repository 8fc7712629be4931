from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from ledger import read
from licensing import queries
from licensing.models import Screening
from licensing.records import assessment_of
from licensing.states import State
from licensing.steps import screen
from screening import plain
from screening.assess import assess
from screening.case import thaw
from screening.evidence import thaw as thaw_evidence
from screening.finding import freeze
from screening.lanes import Lane
from screening.models import Job
from screening.ruleset import thaw as thaw_rules
from tests.casework import run_screening

pytestmark = pytest.mark.django_db


def test_a_clean_case_lands_on_a_desk_with_its_lane(in_review: Any) -> None:
    screening = queries.latest_screening(in_review)
    assert screening
    assert (in_review.state, in_review.lane) == (State.IN_REVIEW, Lane.ROUTINE)
    assert screening.lane == Lane.ROUTINE


def test_the_log_says_started_and_finished_with_lists_and_ruleset(in_review: Any) -> None:
    kinds = [entry.kind for entry in read.entries(subject=in_review.reference).order_by("seq")]
    assert kinds == ["application.submitted", "screening.started", "screening.finished"]
    finished = read.value(read.entries(kinds=["screening.finished"]).get())
    screening = queries.latest_screening(in_review)
    assert screening
    assert finished["ruleset"] == screening.ruleset_id
    assert len(finished["lists"]["ofac-sdn"]) == 64


def test_without_a_list_in_force_the_lane_is_incomplete_and_says_why(submitted: Any) -> None:
    run_screening(submitted)
    screening = queries.latest_screening(submitted)
    assert screening
    found = assessment_of(screening)
    assert found.lane == Lane.INCOMPLETE
    assert "list" in found.because.lower()


def test_a_cyber_surveillance_item_is_never_routine(make_in_review: Any) -> None:
    item = {"description": "IMSI catcher for tactical use", "declared_code": "5A001.f"}
    assert make_in_review(item=item).lane == Lane.ENHANCED


def test_what_was_stored_gives_the_same_integers_again(make_in_review: Any) -> None:
    """The seed of replay: case, evidence and ruleset thawed from the rows alone."""
    application = make_in_review(item={"declared_code": "4D004"}, via=["AE"])
    screening = queries.latest_screening(application)
    assert screening
    case = thaw(screening.version.case.encode())
    evidence = thaw_evidence(plain.parse(screening.evidence.encode()))
    again = assess(case, evidence, thaw_rules(plain.parse(screening.ruleset.frozen.encode())))
    assert plain.text(freeze(again)) == screening.assessment.encode()


def test_the_same_screening_is_written_once(submitted: Any, sample_list: Any) -> None:
    version = submitted.versions.get()
    screen.start(version, at=version.submitted_at)
    writes = [screen.compute(version, at=version.submitted_at) for _ in range(2)]
    for write in writes:
        write()
    assert Screening.objects.count() == 1
    assert read.entries(kinds=["screening.finished"]).count() == 1


def test_an_engine_that_fails_leaves_the_case_undecidable_and_visible(
    submitted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(screen, "gather", fail)
    from datetime import timedelta

    from screening.jobs.run import run
    from tests.casework import AT

    job = Job.objects.get()
    for round_ in range(6):
        run(job.pk, clock=lambda round_=round_: AT + timedelta(hours=round_))
    submitted.refresh_from_db()
    assert submitted.state == State.SCREENING
    assert queries.parked_jobs().get().last_error == "RuntimeError"
    assert read.entries(kinds=["screening.parked"]).count() == 1


@pytest.mark.parametrize("table", ["screening", "ruleset"])
def test_the_web_role_cannot_touch_what_was_found(in_review: Any, table: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(f"DELETE FROM licensing_{table}")
