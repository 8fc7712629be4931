"""A glance may let words through that do not meet; it must never keep two apart that do."""

import pytest

from screening.names.align import align
from screening.names.draft import Draft
from screening.names.glance import glances
from screening.names.meet import meet
from screening.names.parts import read_name
from tests.screening.names.cast import listed

NAMES = (
    *("Halvard Dovrek", "Dovrek H.", "Muhamad al-Zarkani", "Ouorek Zavod Group", "Zelmira Technology", "Aero Karvon"),
    *("Юрий Доврек", "محمد زركاني", "김도균", "Plant 61", "Zelmyra Tekhnologiya"),
)


@pytest.mark.parametrize("query", NAMES)
def test_all_words_that_meet_are_let_through(query: str) -> None:
    draft = Draft()
    for name in NAMES:
        draft.add(listed(name, kind="organisation"))
    index = draft.candidates().lexicon
    asked = read_name(query, "organisation")
    _, names = draft.packed()
    for row, places in enumerate(glances(asked, range(len(names)), index)):
        other = names[row]
        let_through = {*places, *((at, there) for there in other.otherwise for at in range(len(asked.words)))}
        met = {
            (at, there)
            for at, word in enumerate(asked.words)
            for there, listed_word in enumerate(other.words)
            if meet(word, listed_word)
        }
        assert met <= let_through
        assert align(asked, other, let_through) == align(asked, other)


def test_words_that_share_nothing_are_kept_apart() -> None:
    draft = Draft()
    draft.add(listed("Orlundi", kind="person"))
    lexicon = draft.candidates().lexicon
    assert glances(read_name("Zbezh", "person"), [0], lexicon) == [[]]
    assert glances(read_name("Orlunde", "person"), [0], lexicon) == [[(0, 0)]]
