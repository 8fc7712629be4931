from typing import Any

import pytest

from licensing.models import Ruleset
from licensing.web.officer.moves import moves
from licensing.web.officer.reading import read
from tests.casework import AT, run_screening

pytestmark = pytest.mark.django_db


def page(client: Any, user: Any, case: Any) -> str:
    client.force_login(user)
    return " ".join(client.get(f"/cases/{case.reference}/").content.decode().split())


def test_an_officer_reads_what_would_move_the_case(client: Any, bola: Any, in_review: Any) -> None:
    shown = page(client, bola, in_review)
    found = moves(read(in_review))
    assert found
    assert "What would move it" in shown
    assert (found.no_heavier or found.heavier[0].changes[0].of) in shown
    assert 'href="/rules/lanes/"' in shown


def test_an_incomplete_case_is_told_what_would_complete_it(client: Any, bola: Any, submitted: Any) -> None:
    """No list is in force: the way out is named, and no way to worse."""
    run_screening(submitted)
    shown = page(client, bola, submitted)
    assert "Out of “incomplete”" in shown
    assert "To a heavier lane" not in shown


def test_before_screening_there_is_nothing_to_move(client: Any, bola: Any, submitted: Any) -> None:
    assert "What would move it" not in page(client, bola, submitted)


def test_rules_that_cannot_be_read_leave_the_page_standing(client: Any, bola: Any, in_review: Any) -> None:
    file = read(in_review)
    assert file.found
    Ruleset.objects.create(fingerprint="e" * 64, frozen="{}", first_used_at=AT)
    file.found.row.ruleset_id = "e" * 64
    assert moves(file) is None
