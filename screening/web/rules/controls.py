"""The control entries of a day: what an entry is about in our own words, and by which words it is recognised."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from screening.controls.annex_i import Row, in_force
from screening.controls.catalogue import Entry
from screening.controls.codes import Code, ControlCodeError, parse
from screening.ruleset import Ruleset
from screening.web.rules.asked import Answer, Refused, day_of, page, rules_of
from screening.web.rules.labels import CATEGORIES

Shape = dict[str, Any]
SURVEILLANCE = "surveillance"


@page("rules/controls/index.html")
def controls(request: HttpRequest, rules: Ruleset) -> Answer:
    """All entries, or those of one category, or those in which a word stands: ``?category=5``, ``?q=laser``."""
    every = _all(day_of(request.GET.get("on", "")))
    category, words = request.GET.get("category", ""), request.GET.get("q", "").strip()[:100]
    shown = [one for one in every if _fits(one, category, words.casefold())]
    counts = [(key, label, sum(one["category"] == key for one in every)) for key, label in CATEGORIES.items()]
    drawn = {
        "categories": [one for one in counts if one[2]],
        "named": sum(one["surveillance"] for one in every),
        "category": category,
        "words": words,
        "rows": shown if category or words else [],
        "total": len(every),
    }
    return Answer({"controls": [_short(one) for one in shown]}, drawn)


@page("rules/controls/control.html")
def control(request: HttpRequest, rules: Ruleset, code: str) -> Answer:
    """One entry, with the entries above and below it."""
    every = {one["code"]: one for one in _all(day_of(request.GET.get("on", "")))}
    if code not in every:
        raise Refused(404, _("The catalogue has no entry %(code)s on that day.") % {"code": code[:20]})
    said = every[code]
    inside = [_short(every[other]) for other in every if other != code and _within(other, code)]
    around = [_short(every[other]) for other in every if other != code and _within(code, other)]
    category = CATEGORIES.get(said["category"], "")
    return Answer({"control": {**said, "below": inside, "above": around}}, {"category": category})


@lru_cache(maxsize=8)
def _all(day: date) -> tuple[Shape, ...]:
    """Rows of Annex I and cards of single entries, by code; where both speak of one code they are one."""
    rules = rules_of(day)
    found = {row.code: _of_row(row) for row in in_force(day)}
    for entry in rules.catalogue.entries:
        terms = found[entry.code]["terms"] if entry.code in found else []
        found[entry.code] = {**_of_card(entry), "terms": terms}
    named = {row.code: row.what for row in rules.catalogue.named}
    for code, what in named.items():
        found.setdefault(code, _bare(code, what))
    for code, one in found.items():
        one["surveillance"] = any(code == name or _within(code, name) for name in named)
    return tuple(found[code] for code in sorted(found))


def _of_row(row: Row) -> Shape:
    return {**_bare(row.code, row.title), "terms": list(row.terms), "since": row.since, "sources": list(row.sources)}


def _of_card(entry: Entry) -> Shape:
    return {
        **_bare(entry.code, entry.title),
        "about": entry.about,
        "regime": entry.regime,
        "us": entry.us,
        "since": entry.since,
        "sources": list(entry.sources),
        "wordings": [
            {"code": one.code, "phrases": list(one.phrases), "paraphrases": list(one.paraphrases)}
            for one in entry.wordings
        ],
        "near_misses": list(entry.near_misses),
        "notes": [{"says": note.says, "place": note.place} for note in entry.notes],
    }


def _bare(code: str, title: str) -> Shape:
    """Every field that an entry has, as far as its code alone tells it."""
    return {
        "code": code,
        "title": title,
        "about": "",
        "category": code[:1],
        "regime": _regime(code),
        "us": "",
        "since": None,
        "sources": [],
        "terms": [],
        "wordings": [],
        "near_misses": [],
        "notes": [],
    }


def _short(one: Shape) -> Shape:
    return {name: one[name] for name in ("code", "title", "category", "regime", "surveillance", "since")}


def _fits(one: Shape, category: str, words: str) -> bool:
    if category and (not one["surveillance"] if category == SURVEILLANCE else one["category"] != category):
        return False
    return words in " ".join([one["code"], one["title"], one["about"], *one["terms"]]).casefold()


def _regime(code: str) -> str:
    parsed = _code(code)
    return parsed.regime if parsed else ""


def _within(code: str, other: str) -> bool:
    """Whether ``code`` is a level below ``other``."""
    one, two = _code(code), _code(other)
    return code != other and one is not None and two is not None and one.within(two)


@lru_cache(maxsize=4096)
def _code(code: str) -> Code | None:
    """None for a code of another list, of which nothing is known from its letters."""
    try:
        return parse(code)
    except ControlCodeError:
        return None
