"""Descriptions of goods and end-use statements that differ as those of real applications do.

A description is the first half of one labelled row and the second half of another of the same file, with a make and a
number of its own; a statement is those of two rows, at a place of its own. So the words, their number and the languages
are those of real texts, and no text comes twice. Which rows meet is chosen by a seed: two runs read the same texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random  # noqa: TID251  a seed is given: the same texts in every run

from benchmarks.items import Row, rows

SEED = 20261120
_SYLLABLES = ("ka", "lor", "ven", "tra", "mi", "sol", "dex", "qua", "rin", "bo", "zet", "hal", "nu", "pri", "gam")


def items(count: int) -> Iterator[tuple[str, str]]:
    """``count`` descriptions, each with the code that was declared for its first half ("" where none was)."""
    chance, every = Random(SEED), _by_file()  # noqa: S311
    for _ in range(count):
        file = every[chance.randrange(len(every))]
        first, second = chance.choice(file), chance.choice(file)
        yield f"{_spliced(first.description, second.description)}, {_make(chance)}", first.declared_code


def statements(count: int) -> Iterator[str]:
    """``count`` end-use statements."""
    chance, every = Random(SEED + 1), [row.end_use for row in rows() if row.end_use]  # noqa: S311
    for _ in range(count):
        yield f"{chance.choice(every)}; {chance.choice(every)}, {_make(chance)}"


def _by_file() -> Sequence[Sequence[Row]]:
    """For each row the rows of its file, so that a file is drawn as often as it has rows."""
    every = rows()
    files = {name: [row for row in every if row.file == name] for name in {row.file for row in every}}
    return [files[row.file] for row in every]


def _spliced(first: str, second: str) -> str:
    head, tail = _halves(first)[0], _halves(second)[1]
    return f"{head} {tail}".strip() if " " in first + second else head + tail


def _halves(text: str) -> tuple[str, str]:
    """Parted between two words; a text without spaces between two signs."""
    parts: Sequence[str] = text.split() if " " in text else text
    joint, middle = " " if " " in text else "", (len(parts) + 1) // 2
    return joint.join(parts[:middle]), joint.join(parts[middle:])


def _make(chance: Random) -> str:
    name = "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 3)))
    return f"{name.capitalize()} {name[0].upper()}{chance.randint(10, 9999)}"
