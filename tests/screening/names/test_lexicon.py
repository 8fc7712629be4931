import numpy as np

from screening.names.common import told
from screening.names.lexicon import Lexicon, ears
from screening.names.wordlist import Words

WORDS = ["dovrek", "tank", "dowrek", "li"]


def lexicon(words: list[str], held: list[int], firsts: list[int]) -> Lexicon:
    known = Words()
    for word in words:
        known.place(word)
    return known.lexicon(np.array(held, dtype=np.int32), np.array(firsts, dtype=np.int64))


LEXICON = lexicon(WORDS, [0, 1, 3], [0, 2, 3])


def test_words_come_back_with_what_they_tell() -> None:
    assert LEXICON.texts == WORDS
    assert LEXICON.sizes.tolist() == [6, 4, 6, 2]
    assert LEXICON.told.tolist() == [told(word) for word in WORDS]


def test_words_that_sound_alike_or_have_the_same_consonants_have_one_number() -> None:
    assert LEXICON.sounds[0] == LEXICON.sounds[2] != LEXICON.sounds[1]
    assert ears("mohammed")[1] == ears("muhamad")[1]


def test_two_consonants_are_no_skeleton() -> None:
    assert ears("li")[1] != ears("lo")[1]


def test_a_lexicon_of_nothing_holds_nothing() -> None:
    empty = lexicon([], [], [0])
    assert (empty.texts, len(empty.sizes), len(empty.sounds)) == ([], 0, 0)
