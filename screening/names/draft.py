"""An index while it is made: entities go in one at a time and none is kept but as bytes, so that a long list fits."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from screening.lists.entity import Listed
from screening.names.candidates import Candidates
from screening.names.features.facts import identifier_key
from screening.names.fold import UnreadableName
from screening.names.keys import acronym_keys, bare_keys, consonants, glued_keys, whole_key, word_keys
from screening.names.letters import SIZE, letter_codes, word_letters
from screening.names.lookup import Lookup, build_lookup, numbers_of
from screening.names.packed import Packed, freeze_entity, freeze_parts, thaw_entity, thaw_parts
from screening.names.parts import Parts
from screening.names.postings import Postings, build_postings
from screening.names.records import read_lately
from screening.names.scripts import UNVOWELLED
from screening.names.shortcuts import listed_shortcuts
from screening.names.twins import build_twins
from screening.names.wordlist import Words


class Texts:
    """Texts one after the other, and where each begins."""

    def __init__(self) -> None:
        self.blob, self.starts = bytearray(), array("q", [0])

    def add(self, text: str) -> None:
        self.blob += text.encode()
        self.starts.append(len(self.blob))

    def join(self, other: Texts) -> None:
        """Take the texts of another behind one's own."""
        ends = np.array(other.starts[1:], dtype=np.int64) + len(self.blob)
        self.starts.frombytes(ends.tobytes())
        self.blob += other.blob

    def arrays(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        return np.frombuffer(bytes(self.blob), dtype=np.uint8), np.array(self.starts, dtype=np.int64)


class Pairs:
    """Pairs (number of a key, row or word), later a Lookup."""

    def __init__(self) -> None:
        self.keys, self.values = array("I"), array("i")

    def add(self, keys: Iterable[str], value: int) -> None:
        found = numbers_of(keys)
        self.keys.extend(found)
        self.values.extend([value] * len(found))

    def join(self, other: Pairs, base: int) -> None:
        """Take the pairs of another, whose values are counted from ``base`` here."""
        self.keys.extend(other.keys)
        self.values.frombytes((np.array(other.values, dtype=np.int32) + np.int32(base)).tobytes())

    def lookup(self) -> Lookup:
        return build_lookup(self.keys, self.values)


class Draft:
    """Takes entities, gives what an Index is made of."""

    def __init__(self) -> None:
        self.entities, self.names, self.bones = Texts(), Texts(), Texts()
        self.owners, self.places = array("i"), array("i")
        self.words = Words()
        self.bare, self.hangul = set[tuple[str, int]](), set[int]()
        self.held, self.holders = array("i"), array("i")
        self.open_rows = bytearray()
        self.glued, self.whole, self.identifiers = Pairs(), Pairs(), Pairs()
        self.names_of = Pairs()

    def add(self, entity: Listed) -> None:
        """Every reading of a name becomes a row. UnreadableName when a name folds to nothing."""
        owner, first = len(self.entities.starts) - 1, len(self.owners)
        self.entities.add(freeze_entity(entity))
        for place, name in enumerate(entity.names):
            for parts in read_listed(entity, name.text):
                self.owners.append(owner)
                self.places.append(place)
                whole = whole_key(parts)
                self.whole.add([whole, *listed_shortcuts(name.text, parts, entity.kind)], len(self.owners) - 1)
                if len(parts.words) > 1:
                    self.names_of.add([whole], owner)
                self._add_row(parts)
        self.identifiers.add({key for one in entity.identifiers if (key := identifier_text(one))}, first)

    def _add_row(self, parts: Parts) -> None:
        row = len(self.owners) - 1
        self.names.add(freeze_parts(parts))
        self.bones.add(f" {consonants(parts)} ")
        self.open_rows.append(any(word.script in UNVOWELLED for word in parts.words))
        self.glued.add([*glued_keys(parts), *acronym_keys(parts)], row)
        for word in parts.words:
            place = self.words.place(word.text)
            self.held.append(place)
            self.holders.append(row)
            if word.script in UNVOWELLED:
                self.bare.update((key, place) for key in bare_keys(word))
            elif word.script == "hangul":
                self.hangul.add(place)

    def join(self, other: Draft) -> None:
        """Take the entities of another draft behind one's own: the same as if they had been added here."""
        owner, row = len(self.entities.starts) - 1, len(self.owners)
        place = self.words.join(other.words)
        for own, more in ((self.entities, other.entities), (self.names, other.names), (self.bones, other.bones)):
            own.join(more)
        _extend(self.owners, np.array(other.owners, dtype=np.int32) + np.int32(owner))
        self.places.extend(other.places)
        _extend(self.held, place[np.array(other.held, dtype=np.int64)])
        _extend(self.holders, np.array(other.holders, dtype=np.int32) + np.int32(row))
        self.bare.update((key, int(place[at])) for key, at in other.bare)
        self.hangul.update(int(place[at]) for at in other.hangul)
        self.open_rows += other.open_rows
        for mine, theirs in (
            (self.glued, other.glued),
            (self.whole, other.whole),
            (self.identifiers, other.identifiers),
        ):
            mine.join(theirs, row)
        self.names_of.join(other.names_of, owner)

    def candidates(self) -> Candidates:
        height = len(self.owners)
        held, holders = np.array(self.held, dtype=np.int64), np.array(self.holders, dtype=np.int64)
        return Candidates(
            letters=_word_letters(list(self.words.places), held, holders, height),
            bones=_letters(self.bones, height),
            bare=_letters(self.bones, height, np.frombuffer(bytes(self.open_rows), dtype=np.bool_)),
            words=build_postings(held, holders, len(self.words.places), height),
            near=self._near(),
            glued=self.glued.lookup(),
            whole=self.whole.lookup(),
            lexicon=self.words.lexicon(held.astype(np.int32), _firsts(holders, height)),
        )

    def _near(self) -> Lookup:
        near = Pairs()
        near.keys, near.values = self.words.near()
        for key, place in self.bare:
            near.add([key], place)
        texts = list(self.words.places)
        for place in self.hangul:
            near.add(word_keys(texts[place], hangul=True), place)
        return near.lookup()

    def twins(self) -> Lookup:
        """Places of entities under those of others (see ``twins.key``) that bear one of their names."""
        return build_twins(self.names_of.lookup())

    def packed(self) -> tuple[Packed[Listed], Packed[Parts]]:
        return Packed(*self.entities.arrays(), thaw_entity), Packed(*self.names.arrays(), thaw_parts)


def _extend(own: array[int], more: NDArray[np.int32]) -> None:
    own.frombytes(more.tobytes())


def _firsts(holders: NDArray[np.integer], height: int) -> NDArray[np.int64]:
    """Where the words of each row begin, and where the last row's end."""
    return np.concatenate(([0], np.cumsum(np.bincount(holders, minlength=height)))).astype(np.int64)


def _word_letters(words: list[str], held: NDArray[np.int64], holders: NDArray[np.int64], height: int) -> Postings:
    """Letters of every row, from those of its words: a list holds its words many times."""
    codes, starts = word_letters(words)
    firsts, sizes = starts[held], np.diff(starts)[held]
    within = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return build_postings(codes[np.repeat(firsts, sizes) + within], np.repeat(holders, sizes), SIZE, height)


def _letters(texts: Texts, height: int, only: NDArray[np.bool_] | None = None) -> Postings:
    """Letters of every row's consonants, or of the rows of ``only``."""
    if not height:
        return build_postings(np.zeros(0, np.int64), np.zeros(0, np.int64), SIZE, 0)
    blob, starts = texts.arrays()
    codes, counted = letter_codes(blob.tobytes())
    # Where one row ends and the next begins two blanks meet, so what counts lies in the row of its first letter.
    rows = np.repeat(np.arange(height), np.diff(starts))[:-2]
    if only is not None:
        counted = counted & only[rows]
    return build_postings(codes[counted], rows[counted], SIZE, height)


def read_listed(entity: Listed, name: str) -> tuple[Parts, ...]:
    """The readings of one listed name; the entity is named when the name cannot be read."""
    try:
        return read_lately(name, entity.kind)
    except UnreadableName as unreadable:
        raise UnreadableName(f"Listed entity {entity.entity_id}: {unreadable}") from unreadable


def identifier_text(identifier: object) -> str:
    """The key under which whoever carries this number stands, whatever its kind is called; "" when it is too short."""
    found = identifier_key(identifier)  # type: ignore[arg-type]
    return f"#{found[1]}" if found else ""
