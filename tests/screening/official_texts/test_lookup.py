from datetime import date, timedelta
from pathlib import Path

import pytest

from screening.controls.catalogue import load_named
from screening.official_texts.editions import NoText
from screening.official_texts.intake import take_in_text
from screening.official_texts.lookup import text_of
from tests.conftest import ROOT
from tests.screening.official_texts.sample import AT, DAY, lines, take

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small")]


def test_a_code_has_its_words_those_above_its_notes_and_what_stands_below() -> None:
    take(lines({"code": "5A001.f.2", "kind": "note", "text": "Invented note further down"}))
    found = text_of("5a001 F", "annex-i-eu", on=DAY)
    assert found is not None
    assert (found.asked, found.code, found.exact) == ("5A001.f", "5A001.f", True)
    assert [text.code for text in found.words] == ["5A001", "5A001.f"]
    assert [text.text for text in found.notes] == ["Invented note to the whole entry", "Invented note to level f"]
    assert [text.code for text in found.below] == ["5A001.f.1", "5A001.f.2"]
    assert found.brief


def test_notes_of_many_pages_are_not_brief() -> None:
    take(lines({"code": "6A003", "kind": "note", "text": "x" * 4_001}))
    found = text_of("6A003", "annex-i-eu", on=DAY)
    assert found is not None and not found.brief


def test_a_level_that_the_text_does_not_have_is_shown_by_the_one_above() -> None:
    take()
    found = text_of("5A001.f.1.b", "annex-i-eu", on=DAY)
    assert found is not None
    assert (found.asked, found.code, found.exact) == ("5A001.f.1.b", "5A001.f.1", False)
    assert found.below == ()


@pytest.mark.parametrize("code", ["7A001", "ML5", "", "telephone"])
def test_what_the_list_does_not_have_is_nothing(code: str) -> None:
    take()
    assert text_of(code, "annex-i-eu", on=DAY) is None


def test_a_code_is_asked_as_of_a_day() -> None:
    take()
    take(lines({"code": "5A001.k", "text": "Invented words"}), on=DAY + timedelta(days=10))
    before, after = (text_of("5A001.k", "annex-i-eu", on=DAY + timedelta(days=days)) for days in (9, 10))
    assert before is not None and not before.exact
    assert after is not None and after.exact
    with pytest.raises(NoText):
        text_of("5A001.k", "annex-i-eu", on=date(2020, 1, 1))


def test_every_named_code_is_found_in_the_real_text(shared_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    name, day = "no_list_ii_paragraphs_2022.jsonl", date(2022, 11, 16)
    data = (shared_data / "controls" / name).read_bytes()
    take_in_text("no-list-ii", name, data, in_force_from=day, by="user:7", at=AT)
    named = [row.code for row in load_named(ROOT / "screening" / "controls" / "surveillance.yaml")]
    assert named
    for code in named:
        found = text_of(code, "no-list-ii", on=day)
        assert found is not None and found.exact, code
