from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from licensing.models import Screening

pytestmark = pytest.mark.django_db


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("replay", *arguments, stdout=out)
    return out.getvalue()


def test_a_case_that_comes_out_the_same(in_review: Any) -> None:
    shown = said("--case", in_review.reference)
    assert f"{in_review.reference} v1, screened 2026-11-20 10:00 UTC" in shown
    assert "1 screening was replayed; every one came out the same." in shown


def test_all_of_them_say_one_line(in_review: Any) -> None:
    assert said("--all") == "1 screening was replayed; every one came out the same.\n"


def test_a_difference_is_named_and_ends_in_an_error(in_review: Any) -> None:
    row = Screening.objects.get()
    row.assessment = row.assessment.replace(f'"lane":"{row.lane}"', '"lane":"somewhere"')
    row.pk, row.editions = None, "0" * 64
    row.save(force_insert=True)
    out = StringIO()
    with pytest.raises(CommandError, match="2 screenings were replayed; 1 did not come out the same"):
        call_command("replay", "--all", stdout=out)
    assert f"assessment, lane: stored “somewhere”, now “{row.lane}”" in out.getvalue()


def test_a_case_that_was_never_screened_is_an_error(draft: Any) -> None:
    with pytest.raises(CommandError, match="was ever screened"):
        said("--case", draft.reference)


def test_the_search_says_on_how_many_lists(in_review: Any) -> None:
    assert "the same; lists searched again: 1" in said("--case", in_review.reference, "--search")
