from itertools import pairwise

import numpy as np
import pytest

from screening.names.letters import SIZE, codes_of, letter_codes, word_letters


def counted(text: str) -> list[int]:
    codes, counts = letter_codes(text.encode())
    return [int(code) for code in codes[counts]]


def test_the_same_letters_have_the_same_code_in_any_order_of_words() -> None:
    assert sorted(counted(" dovrek halvard ")) == sorted(counted(" halvard dovrek "))


def test_other_letters_have_other_codes_below_the_size() -> None:
    codes = counted(" abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert len(set(codes)) == len(codes) == 36
    assert max(codes) < SIZE


def test_too_short_a_text_has_none() -> None:
    assert counted("ab") == counted("") == []


def test_words_have_the_letters_of_the_name_they_make() -> None:
    words = ["dovrek", "a", "zuk", "61"]
    codes, starts = word_letters(words)
    assert [codes[first:end].tolist() for first, end in pairwise(starts)] == [counted(f" {word} ") for word in words]
    assert sorted(codes.tolist()) == sorted(counted(f" {' '.join(words)} "))
    assert [found.tolist() for found in word_letters([])] == [[], [0]]


@pytest.mark.parametrize("text", ["aerokarvon plant 61", "f ali", "x", "tata tata", ""])
def test_a_short_text_has_the_same_codes_each_once(text: str) -> None:
    codes, counted = letter_codes(f" {text} ".encode()) if text else (np.zeros(0, np.int32), np.zeros(0, np.bool_))
    assert codes_of(text) == sorted(set(codes[counted].tolist()))
