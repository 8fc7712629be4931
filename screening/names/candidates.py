"""The few listed names worth comparing with a query, found without looking at the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from screening.names.alike import Alike, build_alike
from screening.names.parts import Parts
from screening.names.postings import Postings, build_postings, rarity
from screening.names.scripts import UNVOWELLED
from screening.names.sound import skeleton, sound, voiceless

BY_LETTERS, BY_WORDS, BY_BONES = 40, 30, 40
"""How many names each channel may bring before a comparison: measured on the labelled pairs, more found no more."""

_OTHER_WRITING = UNVOWELLED | {"hangul"}


@dataclass(frozen=True, slots=True)
class Candidates:
    """Channels over the same rows (one row a listed name): letters, words, consonants, and whole names.

    ``alike`` widens the words of a query by those of the list that are one slip away. ``mixed``: the list itself holds
    names in scripts that meet Latin ones by their consonants only.
    """

    letters: Postings
    words: Postings
    bones: Postings
    whole: dict[str, tuple[int, ...]]
    alike: Alike
    mixed: bool

    def rows(self, query: Parts) -> list[int]:
        """Row numbers, ascending, each once; every row that has exactly the query's words is among them."""
        found = set(self.whole.get(whole_key(query), ()))
        found.update(self.letters.top(letter_keys(query), BY_LETTERS))
        slips = [f"={other}" for word in query.words for other in self.alike.of(word.text)]
        found.update(self.words.top([*word_keys(query), *slips], BY_WORDS))
        if self.mixed or _other_writing(query):
            found.update(self.bones.top(bone_keys(query), BY_BONES))
        return sorted(found)

    def weigh(self, word: str) -> int:
        """How much a folded word tells on this list: 100 times its rarity in bits, never under 100."""
        place = self.words.keys.get(f"={word}")
        return rarity(1, len(self.words.norms)) if place is None else int(self.words.weights[place])


def build_candidates(names: Sequence[Parts]) -> Candidates:
    """The channels of all names of a list, in row order."""
    whole: dict[str, list[int]] = defaultdict(list)
    for row, parts in enumerate(names):
        whole[whole_key(parts)].append(row)
    return Candidates(
        build_postings([letter_keys(parts) for parts in names]),
        build_postings([word_keys(parts) for parts in names]),
        build_postings([bone_keys(parts) for parts in names]),
        {key: tuple(rows) for key, rows in whole.items()},
        build_alike(word.text for parts in names for word in parts.words),
        any(map(_other_writing, names)),
    )


def _other_writing(parts: Parts) -> bool:
    return any(word.script in _OTHER_WRITING for word in parts.words)


def whole_key(parts: Parts) -> str:
    return " ".join(sorted(word.text for word in parts.words))


def letter_keys(parts: Parts) -> Iterable[str]:
    """Every three letters in a row, a blank before and after each word."""
    text = f" {parts.text} "
    return [text[at : at + 3] for at in range(len(text) - 2)]


def word_keys(parts: Parts) -> Iterable[str]:
    """Each word as spelled (=), as it sounds (~), its first four letters (^), and neighbours joined, as they sound."""
    texts = [word.text for word in parts.words]
    return [
        *(f"={text}" for text in texts),
        *(f"~{sound(text)}" for text in texts),
        *(f"^{text[:4]}" for text in texts if len(text) > 4),
        *(f"~{sound(one + two)}" for one, two in pairwise(texts)),
    ]


def bone_keys(parts: Parts) -> Iterable[str]:
    """The consonants of each word, and each word without voice: what other scripts share with Latin spellings."""
    return [
        *(f"|{skeleton(word.text)}" for word in parts.words),
        *(f"%{voiceless(word.text)}" for word in parts.words),
    ]
