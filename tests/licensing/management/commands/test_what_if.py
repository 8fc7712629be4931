from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from screening.criteria.room import folder_of
from tests.casework import ANSWERS

pytestmark = pytest.mark.django_db


def said(draft: Path | str) -> str:
    out = StringIO()
    call_command("what_if", "--ruleset", str(draft), "--on", "2026-11-20", stdout=out)
    return out.getvalue()


def test_a_folder_of_changed_cards_is_tried_on_every_case(make_in_review: Any, tmp_path: Path) -> None:
    in_review = make_in_review(answers={**ANSWERS, "EU-01.site": {"choice": "not_known", "words": ""}})
    card = (folder_of("screening.criteria") / "eu_01.yaml").read_text("utf-8")
    (tmp_path / "eu_01.yaml").write_text(f"{card}\nmandatory: true\n", "utf-8")
    shown = said(tmp_path)
    assert "Changes in the draft: 1\n  criterion EU-01, mandatory: was false; is true" in shown
    assert f"{in_review.reference} v1: " in shown
    assert "→ incomplete: Something that must be known of every case is not known" in shown
    assert "Cases that would change lane: 1; that would not: 0; that cannot be computed: 0." in shown


def test_a_day_may_be_tried(in_review: Any) -> None:
    assert "Cases that would change lane: 0; that would not: 1; that cannot be computed: 0." in said("2026-11-20")


def test_a_draft_that_is_none_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nothing would change"):
        said(tmp_path)
