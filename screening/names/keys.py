"""What a name is found under, besides its letters: keys that two spellings of one word, or one name, share.

Recall first: a key may bring strangers, the comparison sends them away. No word that ``meet`` would meet may be missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from screening.names.bones import bones
from screening.names.fold import Word
from screening.names.korean import korean
from screening.names.parts import Parts
from screening.names.scripts import ONE_LETTER_ONE_WORD, UNVOWELLED
from screening.names.sound import skeleton, sound
from screening.names.vocabulary import given_names, meanings, stands_for_meanings

SAME, SOUND, MEANING, SLIP, VOICE, BONES = 100, 92, 85, 80, 70, 62
"""How near two words are, in per cent, that share a key of a kind; only for ranking before the comparison."""

_SLIP_LEAST = 3
_SKELETON_LEAST = 2
_SOFT = str.maketrans("", "", "aeiouyvw")
_ROUGH = str.maketrans("bcdgjqrz", "pktkkkls", "aeiouyvwh")
_ACRONYM = range(3, 9)
_SMALL = frozenset({"of", "the", "and", "for", "de", "la", "du", "des", "et", "in", "i", "y", "al", "del"})


def word_keys(text: str, *, hangul: bool) -> Iterator[str]:
    """Keys of a listed word; ``hangul``: it stands somewhere in the list in Korean script."""
    yield f"={text}"
    yield f"~{sound(text)}"
    yield glued_key(text)
    yield from (f"-{rest}" for rest in remainders(text))
    yield from (f"?{meaning}" for meaning in _meant(text))
    if len(skeleton(text)) > _SKELETON_LEAST:
        yield f"${skeleton(text)}"
    yield from (f"/{bone}" for bone in bones(Word(text, text, "latin")))
    if key := korean(text):
        yield f"*{key}"
        if hangul:
            yield f"%{key}"


def _meant(text: str) -> frozenset[str]:
    """What a word means, whose name it is a form of, and all words that it stands for: NII, a research institute."""
    return (meanings(text) | given_names(text)).union(*stands_for_meanings(text))


def bare_keys(word: Word) -> list[str]:
    """More keys of a listed word in a script without vowels: they come from what was written, not from its folding."""
    return [f"|{bone}" for bone in bones(word)]


def asked_keys(word: Word) -> Iterator[tuple[str, int]]:
    """(key, nearness) under which words like a word of a query stand."""
    text = word.text
    yield f"={text}", SAME
    yield f"~{sound(text)}", SOUND
    yield from ((f"-{rest}", SLIP) for rest in remainders(text))
    yield from ((f"?{meaning}", MEANING) for meaning in _meant(text))
    if len(skeleton(text)) > _SKELETON_LEAST:
        yield f"${skeleton(text)}", BONES
    yield from ((f"{'/' if word.script in UNVOWELLED else '|'}{bone}", VOICE) for bone in bones(word))
    if key := korean(text):
        yield f"{'*' if word.script == 'hangul' else '%'}{key}", VOICE


def remainders(text: str) -> list[str]:
    """The word, and what is left of it without one letter: words one slip apart share one of these."""
    if len(text) < _SLIP_LEAST or text.isdigit():
        return []
    return [text, *{text[:at] + text[at + 1 :] for at in range(len(text))}]


def whole_key(parts: Parts) -> str:
    """All words in alphabetical order: the same words in another order are the same whole."""
    return " ".join(sorted(word.text for word in parts.words))


def glued_keys(parts: Parts) -> list[str]:
    """Neighbours written as one word: two, and three where a script writes each syllable apart."""
    return [key for key, _ in glued_places(parts)]


def glued_places(parts: Parts) -> list[tuple[str, tuple[int, ...]]]:
    """The keys of ``glued_keys`` and the places of the words in each."""
    texts = [word.text for word in parts.words]
    glued: list[tuple[str, tuple[int, ...]]] = [
        (one + two, (at, at + 1)) for at, (one, two) in enumerate(pairwise(texts))
    ]
    if any(word.script in ONE_LETTER_ONE_WORD for word in parts.words):
        threes = zip(texts, texts[1:], texts[2:], strict=False)
        glued += [(one + two + three, (at, at + 1, at + 2)) for at, (one, two, three) in enumerate(threes)]
    return [(glued_key(text), places) for text, places in glued if not text.isdigit()]


def glued_key(text: str) -> str:
    """The rough consonants of a word that has enough of them; no rules of sound, for every pair of words has a key."""
    rough = text.translate(_ROUGH)
    return f"+{rough}" if len(rough) > 2 else f"+{text}"


def unvowelled(parts: Parts) -> bool:
    """Whether a word of the name is in a script that leaves vowels out."""
    return any(word.script in UNVOWELLED for word in parts.words)


def consonants(parts: Parts) -> str:
    """The consonants of all words without the blanks: what a script without vowels shares with a Latin spelling.

    Without blanks, for Arabic writes "Abd Allah" apart and joins its articles; without what may be a vowel.
    """
    return "".join([_soft(word.text) if word.script not in UNVOWELLED else _bare(word) for word in parts.words])


@lru_cache(maxsize=65_536)
def _soft(text: str) -> str:
    return _bare(Word(text, text, "latin"))


def _bare(word: Word) -> str:
    return min(bones(word), default="").translate(_SOFT)


def acronym_keys(parts: Parts) -> list[str]:
    """The first letters of all words, and of those that carry meaning."""
    texts = [word.text for word in parts.words]
    if len(texts) < _ACRONYM.start:
        return []
    both = {"".join(text[0] for text in texts), "".join(text[0] for text in texts if text not in _SMALL)}
    return sorted(f"&{letters}" for letters in both if len(letters) in _ACRONYM and letters.isalpha())


def spelled_acronyms(parts: Parts) -> list[str]:
    """Keys of the names that a single word of a query may stand for."""
    return [f"&{word.text}" for word in parts.words if len(word.text) in _ACRONYM and word.text.isalpha()]


def acronym_places(parts: Parts) -> list[tuple[str, tuple[int, ...]]]:
    """The keys of the single words that may stand for all words of a query, or for two; and the places of those."""
    phrases = [
        (f"?{meaning}", (at, at + 1))
        for at in parts.phrases
        for meaning in meanings(f"{parts.texts[at]} {parts.texts[at + 1]}")
    ]
    return [*((f"={key[1:]}", tuple(range(len(parts.words)))) for key in acronym_keys(parts)), *phrases]
