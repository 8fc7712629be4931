"""What to say of a code that is well formed and of another list: which law that is, and what it is here."""

from __future__ import annotations

from screening.controls import mappings
from screening.controls.grammar import us
from screening.controls.grammar.read import normal_form
from screening.controls.grammar.reading import Grammar, Meaning


def said(meanings: tuple[Meaning, ...]) -> tuple[str, tuple[str, ...]]:
    """A clause without a full stop, and the counterparts here, of a text that is no code of Annex I.

    ``meanings`` holds at least one, none of Annex I.
    """
    first = meanings[0]
    if first.grammar is Grammar.US:
        return _us(first.code)
    if first.grammar is Grammar.WASSENAAR:
        return "it is written as the Wassenaar Arrangement numbers its list", mappings.from_wassenaar(first.code).codes
    codes = " or ".join(meaning.code for meaning in meanings if meaning.grammar is first.grammar)
    return _SAYS[first.grammar].format(code=codes), ()


_SAYS = {
    Grammar.MILITARY: "it is a code of the military list, which another law controls (Common Position 2008/944/CFSP "
    "and the national law on military goods); ask for a military licence",
    Grammar.UK_NATIONAL: "it is a code of the United Kingdom's national list, which holds only there",
    Grammar.CATCH_ALL: "it is a ground for controlling items on no list, not a code; leave the field empty and say "
    "what you know in the end-use",
    Grammar.TORTURE: "it is a number of the Anti-Torture Regulation (EU) 2019/125 ({code}), a law of its own beside "
    "Annex I; leave the field empty and name the number in the description",
}


def _us(number: str) -> tuple[str, tuple[str, ...]]:
    if number == us.EAR99:
        return (
            "it is the word of the United States for items that are on no list of theirs; leave the field empty if the "
            "item is on no list here either",
            (),
        )
    mapped = mappings.from_us(number)
    here = tuple(code for code in mapped.codes if normal_form(code, Grammar.ANNEX_I))
    return f"it is a code of the United States ({mapped.why}){_beside_annex_i(mapped.codes)}", here


def _beside_annex_i(codes: tuple[str, ...]) -> str:
    """What of the counterparts stands in another law here, as the rest of a sentence."""
    laws = {where: [code for code in codes if code.startswith(start)] for start, where in _OTHER_LAW.items()}
    said = [f"{' and '.join(found)} {where}" for where, found in laws.items() if found]
    return f"; compare {' and '.join(said)}" if said else ""


_OTHER_LAW = {"2019/125": "of the Anti-Torture Regulation", "ML": "of the military list"}
