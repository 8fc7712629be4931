from screening.names.common import common_words, told, weight
from screening.names.fold import Word, fold


def test_a_word_of_many_names_tells_less_than_one_of_few() -> None:
    assert 100 <= told("al") < told("trading") < told("dovrek") == common_words().other


def test_the_card_holds_folded_words_and_whole_numbers() -> None:
    card = common_words()
    assert [word for word in card.words if fold(word) != word] == []
    assert all(100 <= points < card.other for points in card.words.values())


def test_one_character_of_a_word_tells_less_than_a_word() -> None:
    assert weight(Word("qi", "旗", "han")) == common_words().syllable < weight(Word("qisu", "Qisu", "latin"))


def test_a_word_of_the_vocabulary_tells_less_than_a_name() -> None:
    assert told("helicopter") < told("dovrek")
