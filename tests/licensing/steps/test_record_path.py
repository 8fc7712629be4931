from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from ledger import read
from licensing.models import Membership, RiskPath
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow, Refusal
from licensing.states import State
from licensing.steps.decide import decide
from licensing.steps.record_path import Arrow, Path, record_path
from tests.casework import AT, proposal

pytestmark = pytest.mark.django_db
PATH = Path(
    item="item-1",
    party="party-1",
    harm="torture",
    harm_words="Beating of prisoners in the harbour prison.",
    to_user=Arrow("The prison service runs the laboratory.", "Organisation chart, page 2", date(2026, 3, 1)),
    to_harm=Arrow("Meters of this kind were used there.", "Report of the Sample Observatory", date(2026, 8, 4)),
)


def record(case: Any, by: Any, path: Path = PATH) -> RiskPath:
    return record_path(case, path, by=by, at=AT, read=case.revision)


def test_a_path_is_kept_with_both_arrows_and_the_log_says_it(in_review: Any, bola: Any) -> None:
    row = record(in_review, bola)
    assert (row.number, row.role, row.source_harm_on) == (1, "officer", date(2026, 8, 4))
    (entry,) = read.entries(kinds=["clear_risk.recorded"])
    said = read.value(entry)
    assert (said["item"], said["party"], said["harm"]) == ("item-1", "party-1", "torture")
    assert said["source_user"] == "Organisation chart, page 2"
    for words in ("Beating", "prison service", "Sample Observatory", "Organisation chart"):
        assert words not in entry.body, "free text is personal"
    assert record(in_review, bola).number == 2


def test_a_refusal_for_a_clear_risk_rests_on_the_paths_of_its_version(in_review: Any, bola: Any) -> None:
    record(in_review, bola)
    said = replace(proposal(in_review, "refuse"), ground="clear_risk", ground_words="")
    decide(in_review, said, by=bola, at=AT, read=in_review.revision)
    (entry,) = read.entries(kinds=["decision.proposed"])
    assert read.value(entry)["paths"] == ["1"]


def without(to: str, **changed: Any) -> Path:
    return replace(PATH, **{to: replace(getattr(PATH, to), **changed)})


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (replace(PATH, item="item-9"), "item"),
        (replace(PATH, party="applicant"), "item"),
        (replace(PATH, harm="annoyance"), "harm"),
        (replace(PATH, harm_words=" "), "harm_words"),
        (without("to_user", how=""), "how_user"),
        (without("to_user", source=" "), "source_user"),
        (without("to_user", source_on=None), "source_user_on"),
        (without("to_harm", how=""), "how_harm"),
        (without("to_harm", source="x" * 501), "source_harm"),
        (without("to_harm", source_on=AT.date() + timedelta(days=1)), "source_harm_on"),
    ],
)
def test_an_arrow_without_a_dated_source_is_none(in_review: Any, bola: Any, path: Path, field: str) -> None:
    with pytest.raises(Refusal) as refusal:
        record(in_review, bola, path)
    assert refusal.value.field == field
    assert not RiskPath.objects.exists()


@pytest.mark.parametrize("name", ["advik", "pia", "dara", "alice"])
def test_only_caseworkers_write_it_down(in_review: Any, request: pytest.FixtureRequest, name: str) -> None:
    with pytest.raises(NotAllowed):
        record(in_review, request.getfixturevalue(name))


def test_nobody_writes_in_the_case_of_their_own_house(in_review: Any, bola: Any, aurora: Any) -> None:
    Membership.objects.create(organisation=aurora, user=bola, role=Membership.Role.READER)
    with pytest.raises(NotAllowed):
        record(in_review, bola)


def test_only_while_the_case_is_in_review_and_as_it_was_read(in_review: Any, bola: Any) -> None:
    with pytest.raises(ChangedSinceRead):
        record_path(in_review, PATH, by=bola, at=AT, read=in_review.revision - 1)
    decide(in_review, proposal(in_review), by=bola, at=AT, read=in_review.revision)
    assert in_review.state == State.DECIDED
    with pytest.raises(NotNow):
        record(in_review, bola)


@pytest.mark.parametrize("change", ["UPDATE licensing_riskpath SET harm = 'rights'", "DELETE FROM licensing_riskpath"])
def test_the_web_role_cannot_touch_a_path(in_review: Any, bola: Any, change: str) -> None:
    record(in_review, bola)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
