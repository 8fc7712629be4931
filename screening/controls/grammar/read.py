"""``read``: of which lists a text can be a code, and what to say where it is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from screening.controls.grammar import annex_i, catch_all, military, no_code, torture, uk_pl, us, wassenaar
from screening.controls.grammar.nearest import nearest
from screening.controls.grammar.reading import Grammar, Meaning, Reading
from screening.controls.grammar.tidy import LENGTH_MAX, tidy

GRAMMARS: dict[Grammar, tuple[str, Callable[[str], tuple[str, ...]]]] = {
    Grammar.ANNEX_I: (annex_i.LAW, annex_i.normal),
    Grammar.US: (us.LAW, us.normal),
    Grammar.WASSENAAR: (wassenaar.LAW, wassenaar.normal),
    Grammar.MILITARY: (military.LAW, military.normal),
    Grammar.UK_NATIONAL: (uk_pl.LAW, uk_pl.normal),
    Grammar.CATCH_ALL: (catch_all.LAW, catch_all.normal),
    Grammar.TORTURE: (torture.LAW, torture.normal),
}
"""Grammar -> its law in words, and what gives the normal forms of a tidy text. Annex I stands first."""


def read(text: str, *, known: Iterable[str] = ()) -> Reading:
    """What ``text`` is. ``known``: codes of Annex I of which the nearest are offered where it is no code."""
    if len(text) > LENGTH_MAX:
        return Reading(text, (), f"it has {len(text)} characters and a code has at most {LENGTH_MAX}")
    tight = tidy(text)
    meanings = tuple(
        Meaning(grammar, code, law) for grammar, (law, normal) in GRAMMARS.items() for code in normal(tight)
    )
    if meanings:
        return Reading(text, meanings)
    if no_code.said(tight):
        return Reading(text, (), "it names no code; leave the field empty if the item is on no list")
    return Reading(text, (), why_none(tight), nearest(tight, known) if tight else ())


def normal_form(text: str, grammar: Grammar) -> str:
    """The normal form of ``text`` in one grammar, "" when it is no code of it; the first where it has two."""
    return next(iter(GRAMMARS[grammar][1](tidy(text))), "") if len(text) <= LENGTH_MAX else ""


def why_none(tight: str) -> str:
    """Why a tidy text is no code of Annex I, nor of any other list. A clause without a full stop."""
    if not tight:
        return "nothing is written"
    category, article = military.number(tight), catch_all.article(tight)
    if category is not None and not 1 <= category <= military.LAST:
        return f"the military list has the categories ML1 to ML{military.LAST} and no ML{category}"
    if article:
        return "what it names is no ground of Articles 4, 5, 9 and 10 of Regulation (EU) 2021/821 for an unlisted item"
    cut = annex_i.split(tight)
    if cut is None:
        return _why_no_head(tight)
    if cut[0][2] not in annex_i.REGIMES and cut[0][2] not in us.REASONS:
        return f"no list has {cut[0][2]} as the third character of a code"
    return "after the five characters come single letters and numbers by turns, such as 5A001.f.1"


def _why_no_head(tight: str) -> str:
    if annex_i.split(tight[:5]) and tight[5:6].isdigit():
        return "it has more than three digits in a row"
    return "a code starts with a digit, a letter from A to E and three digits, such as 5A001"
