"""The control entries of a day: what an entry is about in our own words, and by which words it is recognised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from screening.controls.annex_i import Row
from screening.controls.catalogue import Entry
from screening.controls.codes import Code, ControlCodeError, parse
from screening.ruleset import Ruleset
from screening.web.rules.asked import Answer, Refused, day_of, page, rules_of
from screening.web.rules.labels import CATEGORIES, LAWS

Shape = dict[str, Any]
EU = "eu"
SURVEILLANCE = "surveillance"


@page("rules/controls/index.html")
def controls(request: HttpRequest, rules: Ruleset) -> Answer:
    """All entries, or those of one law, category or word: ``?law=us``, ``?category=5``, ``?q=laser``."""
    every = _all(day_of(request.GET.get("on", ""))).values()
    asked = {name: request.GET.get(name, "").strip()[:100] for name in ("law", "category", "q")}
    shown = [_short(one) for one in every if _fits(one, **asked)]
    own = [one for one in every if one["law"] == EU]
    drawn = {
        "categories": [(key, label, sum(one["category"] == key for one in own)) for key, label in CATEGORIES.items()],
        "others": [(law, label, sum(one["law"] == law for one in every)) for law, label in LAWS.items() if law != EU],
        "named": sum(one["surveillance"] for one in own),
        "words": asked["q"],
        "asked": any(asked.values()),
        "rows": [(LAWS.get(one["law"], one["law"]), one) for one in shown],
        "total": len(every),
    }
    return Answer({"controls": shown}, drawn)


@page("rules/controls/control.html")
def control(request: HttpRequest, rules: Ruleset, code: str) -> Answer:
    """One entry, with those above and below it. ``code``: of Annex I as it is, of another law with its name before."""
    every = _all(day_of(request.GET.get("on", "")))
    if code not in every:
        raise Refused(404, _("The catalogue has no entry %(code)s on that day.") % {"code": code[:40]})
    said = every[code]
    inside = [_short(one) for one in every.values() if _below(one, said)]
    around = [_short(one) for one in every.values() if _below(said, one)]
    drawn = {"category": CATEGORIES.get(said["category"], ""), "law": LAWS.get(said["law"], said["law"])}
    return Answer({"control": {**said, "below": inside, "above": around}}, drawn)


@lru_cache(maxsize=8)
def _all(day: date) -> Mapping[str, Shape]:
    """Every entry of a day by its key, in their order. Where a row and a card speak of one code they are one."""
    catalogue = rules_of(day).catalogue
    found = {row.code: _of_row(row) for row in catalogue.rows}
    for row in catalogue.named:
        found.setdefault(row.code, _bare(EU, row.code, row.what))
    for entry in catalogue.entries:
        key = _key(entry.jurisdiction, entry.code)
        terms = found[key]["terms"] if key in found else []
        found[key] = {**_of_card(entry), "terms": terms}
    named = [_code(row.code) for row in catalogue.named]
    for one in found.values():
        code = _code(one["code"]) if one["law"] == EU else None
        one["surveillance"] = any(code and name and code.within(name) for name in named)
    order = sorted(found, key=lambda key: (list(LAWS).index(found[key]["law"]), key))
    return MappingProxyType({key: found[key] for key in order})


def _key(law: str, code: str) -> str:
    return code if law == EU else f"{law}:{code}"


def _of_row(row: Row) -> Shape:
    said = {"regime": row.regime, "terms": list(row.terms), "since": row.since, "sources": list(row.sources)}
    return {**_bare(EU, row.code, row.title), **said}


def _of_card(entry: Entry) -> Shape:
    return {
        **_bare(entry.jurisdiction, entry.code, entry.title),
        "about": entry.about,
        "regime": entry.regime,
        "us": entry.us,
        "since": entry.since,
        "read_in": entry.version,
        "sources": list(entry.sources),
        "limbs": [limb.asks for limb in entry.limbs],
        "wordings": [
            {"code": one.code, "phrases": list(one.phrases), "paraphrases": list(one.paraphrases)}
            for one in entry.wordings
        ],
        "near_misses": list(entry.near_misses),
        "notes": [{"says": note.says, "place": note.place} for note in entry.notes],
    }


def _bare(law: str, code: str, title: str) -> Shape:
    """Every field that an entry has, as far as law and code alone tell it."""
    parsed = _code(code) if law == EU else None
    return {
        "key": _key(law, code),
        "law": law,
        "code": code,
        "title": title,
        "about": "",
        "category": code[:1] if law == EU else "",
        "regime": parsed.regime if parsed else "",
        "us": "",
        "since": None,
        "read_in": "",
        "sources": [],
        "limbs": [],
        "terms": [],
        "wordings": [],
        "near_misses": [],
        "notes": [],
    }


def _short(one: Shape) -> Shape:
    return {name: one[name] for name in ("key", "law", "code", "title", "regime", "surveillance", "since")}


def _fits(one: Shape, law: str, category: str, q: str) -> bool:
    if law and one["law"] != law:
        return False
    if category and (not one["surveillance"] if category == SURVEILLANCE else one["category"] != category):
        return False
    return q.casefold() in " ".join([one["code"], one["title"], one["about"], *one["terms"]]).casefold()


def _below(one: Shape, other: Shape) -> bool:
    """Whether ``one`` is a level below ``other``, both of Annex I."""
    if one["key"] == other["key"] or (one["law"], other["law"]) != (EU, EU):
        return False
    inner, outer = _code(one["code"]), _code(other["code"])
    return inner is not None and outer is not None and inner.within(outer)


@lru_cache(maxsize=4096)
def _code(code: str) -> Code | None:
    """None for a code that is none of Annex I."""
    try:
        return parse(code)
    except ControlCodeError:
        return None
