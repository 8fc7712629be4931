import numpy as np

from screening.names.draft import Draft
from screening.names.kin import Relations
from screening.names.parts import read_name
from tests.screening.names.cast import listed

NAMES = ["Halvard Dovrek", "Dowrek", "Aerokarvon", "Zavod", "محمد", "Dovrek"]


def relations() -> tuple[Relations, list[str]]:
    draft = Draft()
    for name in NAMES:
        draft.add(listed(name))
    candidates = draft.candidates()
    return Relations(candidates.near, candidates.words.weights, 999), candidates.lexicon.texts


RELATIONS, WORDS = relations()


def near(name: str) -> dict[str, int]:
    return {WORDS[place]: points for place, points in RELATIONS.of(read_name(name, "vessel")).nearest().items()}


def test_a_word_is_nearest_to_itself_and_near_to_how_it_is_spelled_elsewhere() -> None:
    assert near("Dovrek") == {"dovrek": 100, "dowrek": 92}
    assert near("Jwyjubo") == {}


def test_words_asked_for_before_have_the_same_kin() -> None:
    assert near("Halvard Dovrek") == near("Halvard Dovrek") == near("Halvard") | near("Dovrek")


def test_neighbours_are_near_to_the_word_they_may_be() -> None:
    assert near("Aero Karvon") == {"aerokarvon": 90}


def unseen(name: str) -> list[tuple[int, list[str]]]:
    return [(place, [WORDS[one] for one in words]) for place, words in RELATIONS.of(read_name(name, "vessel")).unseen()]


def test_what_need_not_look_like_it_is_told_by_the_place_of_the_word() -> None:
    assert unseen("Halvard Plant") == [(1, ["zavod"])]
    assert (0, ["mhmd"]) in unseen("Mohammed")
    assert unseen("Aero Karvon") == [(0, ["aerokarvon"]), (1, ["aerokarvon"])]


def test_a_word_held_once_tells_more_than_a_shared_one_and_an_unknown_one_what_the_rarest_tells() -> None:
    shared, once, unknown = (RELATIONS.of(read_name(name, "vessel")).words[0] for name in ("Dovrek", "Halvard", "Bum"))
    assert shared.weight < once.weight
    assert unknown.weight == 999
    assert RELATIONS.of(read_name("Bum Bim", "vessel")).norm == np.hypot(999, 999)
