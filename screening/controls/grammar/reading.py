"""What a text was found to be: the lists it can be a code of, or why it is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grammar(StrEnum):
    """A way of writing control codes."""

    ANNEX_I = "annex-i"
    US = "us"
    WASSENAAR = "wassenaar"
    MILITARY = "military"
    UK_NATIONAL = "uk-national"
    CATCH_ALL = "catch-all"
    TORTURE = "anti-torture"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One list of which the text is a code: ``code`` in its normal form there, ``law`` which list that is."""

    grammar: Grammar
    code: str
    law: str


@dataclass(frozen=True, slots=True)
class Reading:
    """``meanings``: Annex I before every other. ``reason``: why there is none, a clause without a full stop; "" if
    there is one.

    ``nearest``: known codes that may have been meant, the closest first; only where there is no meaning.
    """

    text: str
    meanings: tuple[Meaning, ...]
    reason: str = ""
    nearest: tuple[str, ...] = ()

    def code(self, grammar: Grammar) -> str:
        """The normal form in one grammar, "" when the text is no code of it."""
        return next((meaning.code for meaning in self.meanings if meaning.grammar is grammar), "")
