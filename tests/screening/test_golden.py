import json
from pathlib import Path
from typing import Any

import pytest

from screening import golden
from screening.cards import CardError
from screening.finding import Lane
from screening.golden import Draft, GoldenError
from tests.screening import pictures

RULES = pictures.rules()
CASES = """
- name: embargo
  shows: An embargo for the whole country.
  lane: presumption_of_denial
  given:
    parties: [{role: end_user, name: Taedok Works, country: KP}]
    destination: KP
    wrote: {human_rights: Nothing.}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cases.yaml").write_text(CASES, "utf-8")
    return tmp_path


def _draft(folder: Path) -> Draft:
    (draft,) = golden.drafts(folder / "cases.yaml")
    return draft


def test_a_case_becomes_golden_with_its_rules_and_comes_out_the_same(folder: Path) -> None:
    path = golden.write(folder, _draft(folder), RULES)
    one = golden.read(path)
    rules = golden.rules_of(folder, one.ruleset)
    assert rules == RULES
    assert golden.compared(one, rules) == ()
    assert one.case.end_use.answer("human_rights") == "Nothing."
    assert list(golden.index(folder)) == ["embargo.json"]


def test_a_golden_decision_is_never_written_again(folder: Path) -> None:
    path = golden.write(folder, _draft(folder), RULES)
    before = path.read_bytes()
    with pytest.raises(GoldenError, match="never changed"):
        golden.write(folder, _draft(folder), RULES)
    path.unlink()
    with pytest.raises(GoldenError, match="never changed"):
        golden.write(folder, _draft(folder), RULES)
    path.write_bytes(before)
    assert golden.read(path)


def test_a_file_that_was_changed_is_not_read(folder: Path) -> None:
    path = golden.write(folder, _draft(folder), RULES)
    path.write_text(path.read_text("utf-8").replace("9500", "9400"), "utf-8")
    with pytest.raises(GoldenError, match="is not the file that INDEX names"):
        golden.read(path)


def test_what_comes_out_otherwise_is_named(folder: Path) -> None:
    one = golden.read(golden.write(folder, _draft(folder), RULES))
    expected: Any = json.loads(json.dumps(one.expected))
    finding = next(row for row in expected["assessment"]["findings"] if row["criterion"] == "CO-01")
    finding["points"] -= 1
    changed = golden.Golden(one.name, one.case, one.evidence, one.ruleset, expected)
    assert [(found.of, found.field) for found in golden.compared(changed, RULES)] == [("CO-01", "points")]


def test_a_case_that_does_not_show_what_it_is_meant_for_is_not_kept(folder: Path) -> None:
    draft = _draft(folder)
    with pytest.raises(GoldenError, match="is meant for routine and is presumption_of_denial"):
        golden.write(folder, Draft(draft.name, draft.shows, Lane.ROUTINE, draft.given), RULES)
    assert list(folder.glob("*.json")) == []


def test_a_ruleset_under_another_name_is_refused(folder: Path) -> None:
    golden.write(folder, _draft(folder), RULES)
    (path,) = (folder / golden.RULESETS).iterdir()
    path.rename(path.with_name(f"{'0' * 64}.json.gz"))
    with pytest.raises(GoldenError, match=r"000000000000\.json\.gz holds ruleset"):
        golden.rules_of(folder, "0" * 64)


def test_a_case_of_another_shape_is_refused(folder: Path) -> None:
    (folder / "cases.yaml").write_text(CASES.replace("lane: presumption", "lane: sumption"), "utf-8")
    with pytest.raises(CardError, match=r"cases\.yaml"):
        golden.drafts(folder / "cases.yaml")
