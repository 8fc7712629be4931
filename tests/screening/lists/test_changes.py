from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from screening.lists.changes import ADDED, CHANGED, REMOVED, FieldChange, changes, counts
from screening.lists.intake import take_in
from screening.models import Edition
from tests.screening.lists.sample import sample, with_entry

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def first(settings: Any) -> Edition:
    settings.DEMO = True
    return take(sample(), 0)


def take(files: dict[str, bytes], day: int) -> Edition:
    return take_in("ofac-sdn", files, by="user:7", at=AT + timedelta(days=day), sample=True)


def said(before: Edition, after: Edition, kind: str) -> list[tuple[str, str]]:
    return [(one.entity_id, one.name) for one in changes(before, after, kind)]


def test_who_came_and_who_went(first: Edition) -> None:
    second = take(with_entry("TARNWICK ROPEWORKS"), 1)
    assert counts(first, second) == {ADDED: 1, REMOVED: 0, CHANGED: 0}
    assert said(first, second, ADDED) == [("900099", "TARNWICK ROPEWORKS")]
    assert counts(second, first) == {ADDED: 0, REMOVED: 1, CHANGED: 0}
    assert said(second, first, REMOVED) == [("900099", "TARNWICK ROPEWORKS")]


def test_what_is_said_otherwise_is_told_field_by_field(first: Edition) -> None:
    files = sample()
    files["sdn.csv"] = files["sdn.csv"].replace(b"DOB 14 Mar 1968", b"DOB 15 Mar 1968")
    files["alt.csv"] = files["alt.csv"].replace(b'"DOWREK, Halward"', b'"DOWRECK, Halward"')
    second = take(files, 1)
    assert counts(first, second) == {ADDED: 0, REMOVED: 0, CHANGED: 1}
    (one,) = changes(first, second, CHANGED)
    assert (one.entity_id, one.name) == ("900001", "DOVREK, Halvard Inarion")
    told = {field.field: field for field in one.fields}
    assert told["birth_dates"] == FieldChange("birth_dates", ("1968-03-14",), ("1968-03-15",))
    assert told["names"] == FieldChange("names", ("DOWREK, Halward (strong)",), ("DOWRECK, Halward (strong)",))


def test_an_edition_beside_itself_shows_nothing(first: Edition) -> None:
    assert set(counts(first, first).values()) == {0}


def test_pages_follow_each_other_and_none_is_left_out(first: Edition) -> None:
    second = take(with_entry("TARNWICK ROPEWORKS"), 1)
    gone = Edition.objects.create(
        list_id="ofac-sdn", sha256="b" * 64, files={}, counts={}, notes=[], sample=True, taken_in_at=AT, by="user:7"
    )
    seen: list[str] = []
    while page := changes(gone, second, ADDED, beyond=seen[-1] if seen else "", size=4):
        assert len(page) <= 4
        seen += [one.entity_id for one in page]
    assert seen == sorted(row.entity_id for row in second.entities.all())
    assert len(seen) == 9
