from datetime import date, timedelta

import pytest

from screening.controls.texts.cards import UnknownTexts, text_card
from screening.official_texts.editions import NoText, editions, in_force, replaced_on, texts
from tests.screening.official_texts.sample import AT, DAY, lines, take

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small")]
LATER = date(2025, 11, 15)
MORE = {"code": "6A003.a", "text": "Invented words of a newer level"}


def test_each_day_has_the_text_that_was_the_law_on_it_whenever_it_was_taken_in() -> None:
    new = take(lines(MORE), on=LATER)
    old = take(at=AT + timedelta(days=1))
    for day, edition in ((DAY, old), (LATER - timedelta(days=1), old), (LATER, new), (date(2030, 1, 1), new)):
        assert in_force("annex-i-eu", on=day) == edition
    assert (replaced_on(old), replaced_on(new)) == (LATER, None)
    assert [edition.pk for edition in editions(text_card("annex-i-eu"))] == [new.pk, old.pk]


def test_before_the_first_text_there_is_none() -> None:
    take()
    with pytest.raises(NoText, match="No text of Dual-use items of the European Union that holds on 2024-11-07"):
        in_force("annex-i-eu", on=DAY - timedelta(days=1))
    with pytest.raises(UnknownTexts):
        in_force("atlantis", on=DAY)


def test_a_correction_for_the_same_day_holds_and_can_be_taken_back() -> None:
    first, corrected = take(), take(lines(MORE), at=AT + timedelta(hours=1))
    assert in_force("annex-i-eu", on=DAY) == corrected
    take(at=AT + timedelta(hours=2))
    assert in_force("annex-i-eu", on=DAY) == first


def test_the_paragraphs_of_a_day_are_in_their_order() -> None:
    take()
    take(lines(MORE), on=LATER)
    assert [text.code for text in texts("annex-i-eu", on=LATER)][-2:] == ["6A003", "6A003.a"]
    assert texts("annex-i-eu", on=DAY).count() == 8
