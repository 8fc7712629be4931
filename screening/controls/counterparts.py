"""One code, asked of every list: how it is written there, or what is nearest."""

from __future__ import annotations

from screening.controls.grammar.read import GRAMMARS
from screening.controls.grammar.reading import Grammar
from screening.controls.grammar.tidy import LENGTH_MAX, tidy
from screening.controls.mappings import Mapped, Sure, from_us, from_wassenaar, to_us, to_wassenaar


def counterparts(text: str, grammar: Grammar) -> Mapped:
    """The codes of the list that ``grammar`` writes for a code of any list; ``why`` is "" for one of its own."""
    own, here = _forms(text, grammar), annex_i(text)
    # What is written alike here and in the United States is not always one control.
    if own and not (grammar is Grammar.US and _forms(text, Grammar.ANNEX_I)):
        return Mapped(own, Sure.SAME, "", "")
    if grammar is Grammar.ANNEX_I or not here.codes:
        return here
    if grammar is Grammar.US:
        return _onward(here, [to_us(code) for code in here.codes])
    if grammar is Grammar.WASSENAAR:
        return _onward(here, [to_wassenaar(code) for code in here.codes])
    return Mapped((), Sure.NONE, "that list is another law", "")


def annex_i(text: str) -> Mapped:
    """The codes of Annex I for a code of any list."""
    if own := _forms(text, Grammar.ANNEX_I):
        return Mapped(own, Sure.SAME, "", "")
    for grammar, lead in ((Grammar.US, from_us), (Grammar.WASSENAAR, from_wassenaar)):
        for number in _forms(text, grammar):
            found = lead(number)
            codes = tuple(code for code in found.codes if _forms(code, Grammar.ANNEX_I))
            return Mapped(codes, found.sure if codes else Sure.NONE, found.why, found.source)
    return Mapped((), Sure.NONE, "it is a code of another law", "")


def _forms(text: str, grammar: Grammar) -> tuple[str, ...]:
    return GRAMMARS[grammar][1](tidy(text)) if len(text) <= LENGTH_MAX else ()


def _onward(here: Mapped, there: list[Mapped]) -> Mapped:
    """Two steps are as sure as the less sure of them."""
    codes = tuple(dict.fromkeys(code for mapped in there for code in mapped.codes))
    last = there[0]
    sure = Sure.NONE if not codes else Sure.NEAR if here.sure is Sure.NEAR else last.sure
    return Mapped(codes, sure, last.why, last.source)
