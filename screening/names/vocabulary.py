"""The card of words that names carry in translation: what a folded word means, in any of the languages on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from screening import cards
from screening.names.fold import Word, fold
from screening.names.sound import sound

_CARD = Path(__file__).with_name("vocabulary.yaml")
_LEAST_STEM = 4
_ENDING_MAX = 7
_TERM_MAX = 6
_PATRONYMIC = re.compile(
    r"(?P<father>.{3,}?)[yij]?[oea](?:(?:v|w|f|u)+[iy](?:ch|c|tch|tsch|cz|t)|(?P<daughter>(?:v|w|u)n[ay]))"
)
_UNSPACED = ("han", "hangul", "kana")


@dataclass(frozen=True, slots=True)
class VocabularyCard:
    """``meanings``: each the English word, then other spellings; "nauchn*" stands for every word that begins so."""

    since: date
    set_by: str
    because: str
    meanings: tuple[tuple[str, ...], ...]
    given_names: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``whole``, ``stems``: folded spelling or beginning -> meanings; ``terms``: characters as typed -> meaning.

    ``given``: sound of a given name -> the names it is a form of; ``heads``: words with which a spelling of two begins.
    """

    whole: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    terms: dict[str, str]
    given: dict[str, frozenset[str]]
    heads: frozenset[str]


@cache
def vocabulary(path: Path = _CARD) -> Vocabulary:
    """The card, folded. Raises CardError when a field is missing or unknown."""
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    terms: dict[str, str] = {}
    given: dict[str, set[str]] = {}
    card = cards.load(VocabularyCard, path)
    for row in card.given_names:
        for name in row:
            given.setdefault(sound(name), set()).add(row[0])
    for meaning, *others in card.meanings:
        for spelling in (meaning, *others):
            kind = stems if spelling.endswith("*") else whole
            kind.setdefault(fold(spelling), set()).add(meaning)
            if _unspaced(spelling):
                terms.setdefault(spelling, meaning)
    heads = frozenset(spelling.split()[0] for spelling in (*whole, *stems) if " " in spelling)
    return Vocabulary(_frozen(whole), _frozen(stems), terms, _frozen(given), heads)


def _frozen(found: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {text: frozenset(meanings) for text, meanings in found.items()}


def _unspaced(spelling: str) -> bool:
    return any("㐀" <= char <= "鿿" or "가" <= char <= "힣" for char in spelling)


@lru_cache(maxsize=50_000)
def meanings(text: str) -> frozenset[str]:
    """What a folded word, or two with a space between, may mean; empty for a word that is not on the card."""
    known = vocabulary()
    if found := known.whole.get(text):
        return found
    for size in range(len(text), max(_LEAST_STEM, len(text) - _ENDING_MAX) - 1, -1):
        if found := known.stems.get(text[:size]):
            return found
    return frozenset()


def begins_phrase(text: str) -> bool:
    """Whether a folded word may be the first of two that mean something together ("machine building")."""
    return text in vocabulary().heads


@lru_cache(maxsize=50_000)
def given_names(text: str) -> frozenset[str]:
    """The given names of which a folded word is a form; of "Mikalaevich", the father's name and the ending."""
    known = vocabulary().given
    if found := known.get(sound(text)):
        return found
    if patronymic := _PATRONYMIC.fullmatch(text):
        father, ending = patronymic["father"], "-vna" if patronymic["daughter"] else "-vich"
        for name in (father, father + "y", father + "i", father + "a"):
            if found := known.get(sound(name)):
                return frozenset(one + ending for one in found)
    return frozenset()


def with_terms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with each run of Chinese or Korean characters that is on the card made one English word."""
    if not any(word.script in _UNSPACED for word in words):
        return words
    read: list[Word] = []
    at = 0
    while at < len(words):
        size, meaning = _longest(words, at)
        if meaning:
            typed = "".join(word.as_typed for word in words[at : at + size])
            read.extend(Word(part, typed, words[at].script) for part in fold(meaning).split())
        else:
            read.append(words[at])
        at += size
    return tuple(read)


def _longest(words: tuple[Word, ...], at: int) -> tuple[int, str]:
    terms = vocabulary().terms
    for size in range(min(_TERM_MAX, len(words) - at), 0, -1):
        run = words[at : at + size]
        meaning = terms.get("".join(word.as_typed for word in run))
        if meaning and all(word.script in _UNSPACED for word in run):
            return size, meaning
    return 1, ""
