"""A list of a million names: the real ones, and words of real names put together anew, seven in a hundred invented."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random  # noqa: TID251  a seed is given: the same names in every run

from benchmarks.corpus import Record, record

NEW_WORDS = 0.07


def million(records: list[Record], size: int, seed: int = 7) -> Iterator[Record]:
    """The records and as many synthetic ones of one name each as make ``size`` names."""
    chance = Random(seed)  # noqa: S311
    yield from records
    words = {schema: _words(records, schema) for schema in ("Person", "Organization")}
    names = sum(len(one["names"]) + len(one["weak_names"]) for one in records)
    for number in range(size - names):
        schema = "Person" if number % 3 else "Organization"
        chosen = [chance.choice(words[schema]) for _ in range(chance.choice((2, 3, 3, 4)))]
        chosen = [_invented(word, chance) if chance.random() < NEW_WORDS else word for word in chosen]
        yield record(f"syn:{number}", schema, [" ".join(chosen)])


def _words(records: list[Record], schema: str) -> list[str]:
    """Every word of Latin names of a schema, as often as it occurs: common ones stay common."""
    names = (name for one in records if one["schema"] == schema for name in one["names"] if name.isascii())
    return [word for name in names for word in name.replace(",", " ").split() if word.isalpha()]


def _invented(word: str, chance: Random) -> str:
    letters = list(word.lower())
    chance.shuffle(letters)
    return "".join(letters)
