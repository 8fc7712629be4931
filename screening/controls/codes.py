"""Codes of Annex I, as the EU, the United Kingdom and Norway write them: 5A001.f.1 and nothing looser.

This is the door for whoever needs an Annex I code; how the other lists write theirs is in ``grammar/``. People write a
code in many ways (5a001F, 5A001.f., 5A001 f 1); ``parse`` brings all of them to one form, and says what is wrong with
a code that is none, because a silent correction of a control code is a wrong licence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from screening.controls import elsewhere
from screening.controls.grammar import annex_i
from screening.controls.grammar.annex_i import REGIMES
from screening.controls.grammar.levels import dotted
from screening.controls.grammar.read import read
from screening.controls.grammar.reading import Grammar
from screening.controls.grammar.tidy import LENGTH_MAX, tidy

__all__ = ["LENGTH_MAX", "REGIMES", "Code", "ControlCodeError", "parse"]


class ControlCodeError(ValueError):
    """The text is no Annex I code. ``reason`` says why, ``nearest`` holds the codes that come closest.

    ``elsewhere``: the text is a code of another list, and ``nearest`` are its counterparts here; else they are what may
    have been meant.
    """

    def __init__(self, text: str, reason: str, nearest: tuple[str, ...] = (), *, elsewhere: bool = False) -> None:
        shown = text if len(text) <= LENGTH_MAX else text[:LENGTH_MAX] + "…"
        asked = f" The nearest here: {', '.join(nearest)}." if elsewhere else f" Did you mean {' or '.join(nearest)}?"
        super().__init__(f"“{shown}” is not a control code of Annex I: {reason}.{asked if nearest else ''}")
        self.text = text
        self.reason = reason
        self.nearest = nearest
        self.elsewhere = elsewhere


@dataclass(frozen=True, slots=True)
class Code:
    """A correctly formed code: ``head`` is 5A001, ``levels`` are ("f", "1")."""

    head: str
    levels: tuple[str, ...] = ()

    def __str__(self) -> str:
        return dotted(self.head, self.levels)

    @property
    def regime(self) -> str:
        """The regime behind the control, by the digit rule."""
        return REGIMES[self.head[2]]

    def within(self, other: Code) -> bool:
        """True when this code is ``other`` or a level below it."""
        return self.head == other.head and self.levels[: len(other.levels)] == other.levels


def parse(text: str, *, known: Iterable[str] = ()) -> Code:
    """The code that ``text`` means. Raises ControlCodeError with the reason and the nearest of the ``known`` codes.

    Whether an entry of that number exists is another question: ``declared.py`` asks it.
    """
    if len(text) <= LENGTH_MAX and (code := _annex_i(text)):
        return code
    reading = read(text, known=known)
    if reading.meanings:
        reason, here = elsewhere.said(reading.meanings)
        # A number of the Wassenaar list names the very code that was meant.
        raise ControlCodeError(text, reason, here, elsewhere=reading.meanings[0].grammar is not Grammar.WASSENAAR)
    raise ControlCodeError(text, reading.reason, reading.nearest)


@lru_cache(maxsize=4096)
def _annex_i(text: str) -> Code | None:
    """Kept, because the same few codes are read for every item of every case."""
    found = annex_i.parts(tidy(text))
    return Code(*found) if found else None
