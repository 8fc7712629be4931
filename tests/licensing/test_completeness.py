from typing import Any

import pytest
from django.conf import settings

from licensing import completeness
from licensing.completeness import missing
from licensing.models import Application, Item, Party
from licensing.steps import edit
from licensing.steps.begin import begin
from screening.ruleset import ruleset
from tests.casework import ANSWERS, AT, ITEM

pytestmark = pytest.mark.django_db


def test_a_complete_draft_lacks_nothing(draft: Any) -> None:
    assert missing(draft, at=AT) == {}


def test_an_empty_draft_lacks_something_in_every_section(alice: Any, aurora: Any) -> None:
    said = missing(begin(aurora, by=alice, at=AT), at=AT)
    assert list(said) == ["parties", "items", "end-use", "route", "questions", "documents"]
    assert [len(sentences) for sentences in said.values()] == [1, 1, 3, 2, 5, 1]


def test_an_end_user_is_needed_whoever_else_is_named(draft: Any) -> None:
    Party.objects.filter(application=draft).update(role=Party.Role.CONSIGNEE)
    assert list(missing(draft, at=AT)) == ["parties"]


@pytest.mark.parametrize("field", ["end_use", "human_rights", "due_diligence"])
def test_an_answer_of_blanks_is_none(draft: Any, field: str) -> None:
    Application.objects.filter(pk=draft.pk).update(**{field: " \n "})
    draft.refresh_from_db()
    assert len(missing(draft, at=AT)["end-use"]) == 1


def test_a_code_that_is_none_is_named_with_its_nearest(draft: Any, alice: Any) -> None:
    edit.put(draft, Item(**{**ITEM, "declared_code": "5.A.1.j"}), by=alice, read=draft.revision)
    assert "Did you mean 5A001.j?" in missing(draft, at=AT)["items"][0]


def test_a_name_that_hides_how_it_reads_is_named(draft: Any) -> None:
    Party.objects.filter(application=draft).update(name="Harbour\u202eretired")
    assert "U+202E" in missing(draft, at=AT)["parties"][0]


def test_a_file_that_is_no_end_use_statement_does_not_stand_in_for_it(draft: Any) -> None:
    draft.documents.update(purpose="other")
    assert list(missing(draft, at=AT)) == ["documents"]


def test_an_item_that_nothing_can_be_read_out_of_is_asked_for_again(make_draft: Any) -> None:
    draft = make_draft(item={"description": "Spare batteries", "declared_code": ""})
    assert "at least 3 words" in missing(draft, at=AT)["items"][0]


def test_a_code_that_covers_surveillance_and_other_things_must_be_exact(make_draft: Any) -> None:
    draft = make_draft(item={"declared_code": "5A001"})
    assert "give the exact level, for example 5A001.f" in missing(draft, at=AT)["items"][0]


def test_the_least_number_of_words_is_that_of_the_criterion() -> None:
    rules = ruleset(AT.date(), settings.CRITERIA_ROOMS)
    assert rules.card("IT-01").number("least_words") == completeness.LEAST_WORDS


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("5A099", "Annex I has no entry 5A099. The nearest here: 5A004"),
        ("5A992.c", "it is a code of the United States"),
        ("ML10c", "the military list, which another law controls"),
        ("EAR99", "leave the field empty"),
    ],
)
def test_a_code_that_no_entry_has_is_told_so_before_it_is_sent(make_draft: Any, code: str, said: str) -> None:
    assert said in missing(make_draft(item={"declared_code": code}), at=AT)["items"][0]


def test_every_question_needs_an_answer_and_not_knowing_is_one(make_draft: Any) -> None:
    answers = {**ANSWERS, "EU-01.site": {"choice": "not_known", "words": ""}}
    del answers["TX-02.terms"]
    said = missing(make_draft(answers=answers), at=AT)
    assert said == {"questions": ["Answer a question: whether anything about the terms is unusual (TX-02.terms)."]}


def test_a_raised_choice_without_words_is_not_complete(make_draft: Any) -> None:
    answers = {**ANSWERS, "EU-01.site": {"choice": "no", "words": " "}}
    assert missing(make_draft(answers=answers), at=AT) == {
        "questions": ["Say more about the place of use (EU-01.site)."]
    }
