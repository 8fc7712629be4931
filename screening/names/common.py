"""How much a word tells of who somebody is: a word that thousands of listed names hold tells little.

The table is the house's own and not the edition's, so that two names have one score, whichever list they stand on and
however long it is: a list of ten names would call every word of it rare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from screening import cards
from screening.names.fold import Word
from screening.names.scripts import ONE_LETTER_ONE_WORD
from screening.names.vocabulary import meanings

_CARD = Path(__file__).with_name("common_words.yaml")


@dataclass(frozen=True, slots=True)
class CommonWords:
    """``words``: folded word -> 100 times the bits it tells. ``other``: what any word that is not there tells.

    ``translated``: the most that a word of the vocabulary tells; ``syllable``: the most that one Chinese or Korean
    character tells; ``letter``: the most that a single letter tells.
    """

    since: date
    set_by: str
    because: str
    other: int
    translated: int
    syllable: int
    letter: int
    words: Mapping[str, int]


@cache
def common_words(path: Path = _CARD) -> CommonWords:
    """The card. Raises CardError when a field is missing or unknown."""
    return cards.load(CommonWords, path)


def weight(word: Word) -> int:
    """100 times the bits that a word tells, at least 100."""
    points = told(word.text)
    if word.script in ONE_LETTER_ONE_WORD and len(word.as_typed) == 1:
        return min(points, common_words().syllable)
    return points


@lru_cache(maxsize=50_000)
def told(text: str) -> int:
    """100 times the bits that a folded word tells, whatever script it came from."""
    card = common_words()
    if known := card.words.get(text):
        return known
    if len(text) == 1:
        return card.letter
    return card.translated if meanings(text) else card.other
