from datetime import date

import pytest

from screening.web.control_lookup import looked_up
from tests.screening.official_texts.sample import DAY, small_cards, take

pytestmark = pytest.mark.django_db
LATER = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    with small_cards(monkeypatch):
        yield


def test_lists_that_have_a_code_for_it_and_no_text_are_named() -> None:
    take()
    answer = looked_up("5A001.f", LATER)
    assert [said.card.id for said in answer.said] == ["annex-i-eu"]
    assert [card.id for card in answer.without] == ["no-list-ii", "us-ccl-3-4-5", "us-ccl", "wassenaar"]


def test_our_own_title_is_that_of_the_day() -> None:
    assert looked_up("4A506", LATER).title
    assert looked_up("4A506", DAY).title == ""
    assert looked_up("ML5", LATER).title == ""


def test_our_own_title_is_of_the_level_that_was_asked_and_of_the_list_that_was_meant() -> None:
    titles = {code: looked_up(code, LATER).title for code in ("5A001", "5A001.f.1", "5A001.g", "5A980", "5A991")}
    assert all(titles.values())
    assert titles["5A001"] == titles["5A001.g"] == titles["5A991"]
    assert len({titles["5A001"], titles["5A001.f.1"], titles["5A980"]}) == 3


def test_a_code_has_its_name_on_each_other_list() -> None:
    assert [mapped.codes for _, mapped, _ in looked_up("5A001.f", LATER).elsewhere] == [
        ("5A001.f",),
        ("5.A.1.f",),
        ("5A001.f",),
        ("5A001.f",),
    ]
    assert looked_up("ML5", LATER).elsewhere == ()


def test_what_is_no_code_keeps_its_own_words() -> None:
    answer = looked_up("telephone", LATER)
    assert (answer.code, answer.said, answer.reading.meanings) == ("telephone", (), ())
