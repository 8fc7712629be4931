from pathlib import Path
from typing import Any

import pytest

from licensing.models import Ruleset, Screening
from licensing.rulesets import NoSuchRuleset, named
from screening.ruleset_file import write
from tests.casework import AT
from tests.screening import pictures


def test_a_day_and_a_file_name_a_ruleset(tmp_path: Path) -> None:
    write(pictures.rules(), tmp_path / "rules.json.gz")
    assert named("2026-06-01").fingerprint == named(str(tmp_path / "rules.json.gz")).fingerprint


@pytest.mark.django_db
def test_the_first_digits_of_a_fingerprint_name_one_that_was_used(in_review: Any) -> None:
    fingerprint = Screening.objects.get().ruleset_id
    assert named(fingerprint[:8]).fingerprint == fingerprint


@pytest.mark.django_db
def test_digits_that_name_none_or_two_are_said() -> None:
    with pytest.raises(NoSuchRuleset, match="No screening was made under"):
        named("abcdef")
    for last in "12":
        Ruleset.objects.create(fingerprint="abcdef" + last * 58, frozen="{}", first_used_at=AT)
    with pytest.raises(NoSuchRuleset, match="More than one"):
        named("abcdef")


@pytest.mark.parametrize(
    ("word", "says"),
    [("1900-01-01", "no criterion"), ("2026-02-30", "day is out of range"), ("no/file", "No such file")],
)
def test_what_names_nothing_is_said(word: str, says: str) -> None:
    with pytest.raises(NoSuchRuleset, match=says):
        named(word)
