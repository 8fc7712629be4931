"""The cards of words that names carry in translation: what a folded word means, in any of the languages on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from screening import cards
from screening.names.fold import Word, fold
from screening.names.given import given_names as given_names
from screening.names.scripts import script_of

_ROOM = Path(__file__).parent
_CARDS = tuple(_ROOM / name for name in ("words_of_trade.yaml", "words_of_state.yaml", "words_of_place.yaml"))
_SHORT = _ROOM / "abbreviations.yaml"
_LEAST_STEM = 4
_ENDING_MAX = 7
_TERM_MAX = 6
_UNSPACED = ("han", "hangul", "kana")
_TOGETHER = ("shch", "zh", "kh", "ts", "ch", "sh", "yu", "ya", "yo")
"""What one Cyrillic letter is in Latin ones: the Ц of ЦНИИ is the TS of TsNII."""


@dataclass(frozen=True, slots=True)
class WordsCard:
    """``meanings``: each the English word, then other spellings; "nauchn*" stands for every word that begins so."""

    since: date
    set_by: str
    because: str
    meanings: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """``short``: its spellings in any script; ``of``: the English words of the vocabulary that it stands for."""

    short: tuple[str, ...]
    of: str


@dataclass(frozen=True, slots=True)
class AbbreviationsCard:
    since: date
    set_by: str
    because: str
    abbreviations: tuple[Abbreviation, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``whole``, ``stems``: folded spelling or beginning -> meanings; ``terms``: characters as typed -> meaning.

    ``heads``: words with which a spelling of two begins; ``initials``: meaning -> first letters in English and Russian;
    ``short``: folded abbreviation -> the meanings of the words it stands for, one row for each way to read it.
    """

    whole: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    terms: dict[str, str]
    heads: frozenset[str]
    initials: dict[str, frozenset[str]]
    short: dict[str, tuple[tuple[str, ...], ...]]


@cache
def vocabulary(paths: tuple[Path, ...] = _CARDS, short: Path = _SHORT) -> Vocabulary:
    """The cards, folded. CardError: a field is missing or unknown, or an abbreviation's word is no meaning."""
    rows = [row for path in paths for row in cards.load(WordsCard, path).meanings]
    whole, stems, terms = dict[str, set[str]](), dict[str, set[str]](), dict[str, str]()
    for meaning, *others in rows:
        for spelling in (meaning, *others):
            kind = stems if spelling.endswith("*") else whole
            kind.setdefault(fold(spelling), set()).add(meaning)
            if _unspaced(spelling):
                terms.setdefault(spelling, meaning)
    letters = {row[0]: frozenset(_first(spelling) for spelling in (row[0], *_russian(row))) for row in rows}
    abbreviated = _short(short, letters)
    for text, readings in abbreviated.items():
        whole.setdefault(text, set()).update(" ".join(reading) for reading in readings)
    heads = frozenset(spelling.split()[0] for spelling in (*whole, *stems) if " " in spelling)
    return Vocabulary(_frozen(whole), _frozen(stems), terms, heads, letters, abbreviated)


def _short(path: Path, known: dict[str, frozenset[str]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in cards.load(AbbreviationsCard, path).abbreviations:
        words = tuple(row.of.split())
        if unknown := [word for word in words if word not in known]:
            raise cards.CardError(path.name, "abbreviations", f"“{', '.join(unknown)}” is no meaning of the vocabulary")
        for text in map(fold, row.short):
            found[text] = (*found.get(text, ()), words)
    return found


def _frozen(found: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {text: frozenset(meanings) for text, meanings in found.items()}


def _russian(row: tuple[str, ...]) -> list[str]:
    return [spelling for spelling in row if script_of(spelling[0]) == "cyrillic"]


def _first(spelling: str) -> str:
    folded = fold(spelling)
    return next((letters for letters in _TOGETHER if folded.startswith(letters)), folded[:1])


def _unspaced(spelling: str) -> bool:
    return any("㐀" <= char <= "鿿" or "가" <= char <= "힣" for char in spelling)


@lru_cache(maxsize=50_000)
def meanings(text: str) -> frozenset[str]:
    """What a folded word, or two with a space between, may mean; empty for a word that is not on the cards."""
    known = vocabulary()
    if found := known.whole.get(text):
        return found
    for size in range(len(text), max(_LEAST_STEM, len(text) - _ENDING_MAX) - 1, -1):
        if found := known.stems.get(text[:size]):
            return found
    return frozenset()


@lru_cache(maxsize=50_000)
def initials(text: str) -> frozenset[str]:
    """What a folded word may give to an acronym: its first letter, or that of its translation."""
    own = frozenset({text[0], _first(text)})
    return own.union(*(vocabulary().initials.get(meaning, ()) for meaning in meanings(text)))


def begins_phrase(text: str) -> bool:
    """Whether a folded word may be the first of two that mean something together ("machine building")."""
    return text in vocabulary().heads


def stands_for_meanings(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows of meanings that a folded word abbreviates: NPO, a scientific production association."""
    return vocabulary().short.get(text, ())


def with_terms(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with each run of Chinese or Korean characters that is on the cards made one English word."""
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
