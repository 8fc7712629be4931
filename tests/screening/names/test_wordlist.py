import numpy as np

from screening.names.common import told
from screening.names.keys import word_keys
from screening.names.lookup import number
from screening.names.wordlist import Words


def words(*texts: str) -> Words:
    made = Words()
    for text in texts:
        made.place(text)
    return made


def state(made: Words) -> list[object]:
    return [list(made.places.items()), *(list(part) for part in (made.keys, made.counts, made.told, made.sounds))]


def test_a_word_keeps_the_number_it_first_got() -> None:
    made = words("dovrek", "tank")
    assert [made.place(text) for text in ("tank", "dovrek", "orlundi")] == [1, 0, 2]
    assert list(made.told) == [told(text) for text in made.places]


def test_every_key_leads_to_its_word() -> None:
    keys, of = words("dovrek", "tank").near()
    found = set(zip(keys, of, strict=True))
    assert found == {
        (number(key), place) for place, text in enumerate(("dovrek", "tank")) for key in word_keys(text, hangul=False)
    }


def test_words_of_two_drafts_joined_are_those_of_one() -> None:
    joined = words("dovrek", "tank")
    places = joined.join(words("tank", "orlundi", "dovrek", "sarak"))
    assert places.tolist() == [1, 2, 0, 3]
    assert state(joined) == state(words("dovrek", "tank", "orlundi", "sarak"))
    assert joined.join(Words()).tolist() == []


def test_the_lexicon_holds_the_words_in_their_order() -> None:
    lexicon = words("dovrek", "tank").lexicon(np.array([1], np.int32), np.array([0, 1]))
    assert lexicon.texts == ["dovrek", "tank"]
    assert len(lexicon.sounds) == len(lexicon.skeletons) == 2
