from typing import Any

import pytest

from licensing.completeness import missing
from licensing.models import Item
from licensing.records import case_of
from licensing.steps import edit
from licensing.steps.submit import submit
from tests.casework import ANSWERS, AT

pytestmark = pytest.mark.django_db


def page(draft: Any) -> str:
    return f"/applications/{draft.reference}/questions/"


def crossed(**changed: str) -> dict[str, str]:
    """The form's fields; ``EU_02_kind="police"`` changes one choice."""
    said = {f"choice-{question}": given["choice"] for question, given in ANSWERS.items()}
    said |= {f"words-{question}": given["words"] for question, given in ANSWERS.items()}
    return said | changed


def test_what_is_chosen_and_written_is_kept(at_alices_desk: Any, draft: Any, fill: Any) -> None:
    answer = fill(page(draft), **crossed(**{"choice-EU-01.site": "not_known", "words-TX-02.terms": "Ex works."}))
    assert answer.url == f"/applications/{draft.reference}/documents/"
    draft.refresh_from_db()
    assert draft.answers["EU-01.site"] == {"choice": "not_known", "words": ""}
    assert draft.answers["TX-02.terms"] == {"choice": "no", "words": "Ex works."}
    assert missing(draft, at=AT) == {}


def test_a_page_can_be_saved_half_done_and_an_answer_taken_back(at_alices_desk: Any, draft: Any, fill: Any) -> None:
    assert fill(page(draft), **{"choice-EU-01.site": "yes"}).status_code == 302
    draft.refresh_from_db()
    assert list(draft.answers) == ["EU-01.site"]
    assert len(missing(draft, at=AT)["questions"]) == 4


def test_a_choice_that_speaks_against_the_export_is_explained(at_alices_desk: Any, draft: Any, fill: Any) -> None:
    answer = fill(page(draft), **crossed(**{"choice-EU-01.site": "no"}))
    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == ["words-EU-01.site"]
    assert fill(page(draft), **crossed(**{"choice-EU-01.site": "no", "words-EU-01.site": "Moved."})).status_code == 302


def test_a_choice_that_is_not_offered_is_refused(at_alices_desk: Any, draft: Any, fill: Any) -> None:
    answer = fill(page(draft), **crossed(**{"choice-EU-02.kind": "guild"}))
    assert list(answer.context["form"].errors) == ["choice-EU-02.kind"]


def test_another_item_opens_the_section_again(at_alices_desk: Any, draft: Any, alice: Any) -> None:
    item = Item.objects.get(application=draft)
    item.declared_code = "5A001.j"
    draft = edit.put(draft, item, by=alice, read=draft.revision)
    assert any("the scale of the item" in said for said in missing(draft, at=AT)["questions"])
    shown = at_alices_desk.get(f"/applications/{draft.reference}/").content.decode()
    assert "questions are open" in shown
    assert "Whom does the item reach at a time" in at_alices_desk.get(page(draft)).content.decode()


def test_an_answer_that_raises_questions_brings_the_page_again(at_alices_desk: Any, make_draft: Any, fill: Any) -> None:
    draft = make_draft(item={"declared_code": "2B350.g"})
    kept = {f"choice-{question}": said["choice"] for question, said in draft.answers.items()}
    kept |= {"choice-EU-02.kind": "police", "words-EU-02.kind": "The harbour police."}
    answer = fill(page(draft), **kept)
    assert answer.url == page(draft)
    shown = at_alices_desk.get(answer.url).content.decode()
    assert "more question" in shown
    assert "work for a government security body" in shown


def test_an_answer_whose_question_is_no_longer_asked_stays_in_the_draft_and_out_of_the_case(
    make_draft: Any, alice: Any
) -> None:
    answers = {**ANSWERS, "IT-04.scale": {"choice": "network", "words": "All of it."}}
    draft = make_draft(answers=answers)
    version = submit(draft, by=alice, at=AT, read=draft.revision)
    asked = dict(case_of(version).end_use.answers)
    assert asked["EU-01.verified.words"] == "Company register and a call back."
    assert "IT-04.scale" not in asked
    assert "IT-04.scale" in draft.answers


def test_the_check_page_shows_what_was_answered_and_what_is_open(at_alices_desk: Any, make_draft: Any) -> None:
    draft = make_draft(answers={question: said for question, said in ANSWERS.items() if question != "TX-02.terms"})
    shown = at_alices_desk.get(f"/applications/{draft.reference}/check/").content.decode()
    assert "Verified from an independent source" in shown
    assert "Company register and a call back." in shown
    assert "Answer a question: whether anything about the terms is unusual (TX-02.terms)." in shown
