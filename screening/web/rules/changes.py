"""What changed in the rules between two days, and what officers notice of each change."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from screening import rule_changes, ruleset_diff
from screening.ruleset import Ruleset
from screening.ruleset_diff import Change
from screening.web.rules.asked import Answer, Refused, day_of, page, rules_of
from screening.web.rules.labels import KINDS, SECTIONS, TABLES

SHOWN = 500
"""Rows on the page; the JSON has all of them."""

WITH_TABLES = ("country table", "control")
"""Sections of several tables: a row says first which one it stands in."""

_FIRST = date.min + timedelta(days=1)
"""The first day that has a day before it."""


@page("rules/changes.html")
def changes(request: HttpRequest, rules: Ruleset) -> Answer:
    """``?from=`` and ``?to=``: two days; yesterday and today where they are left out."""
    first, last = _days(request)
    before, after = rules_of(first), rules_of(last)
    found = ruleset_diff.changes(before, after)
    said = {
        "from": {"on": first, "ruleset": before.fingerprint},
        "to": {"on": last, "ruleset": after.fingerprint},
        "changes": [_shape(change) for change in found],
        "notices": [
            {"on": entry.day, "kind": entry.kind, "criteria": entry.criteria, "notice": entry.notice}
            for entry in rule_changes.entries()
        ],
    }
    rows = [(KINDS[change.kind], *_where(change), change) for change in found[:SHOWN]]
    between = [one for one in said["notices"] if first < one["on"] <= last]
    return Answer(said, {"first": first, "last": last, "rows": rows, "between": between, "total": len(found)})


def _days(request: HttpRequest) -> tuple[date, date]:
    last = day_of(request.GET.get("to", ""))
    asked = request.GET.get("from", "")
    first = day_of(asked) if asked else max(last, _FIRST) - timedelta(days=1)
    if first > last:
        raise Refused(400, _("The first day lies after the second. Turn them round."))
    return first, last


def _where(change: Change) -> tuple[str | Promise, str]:
    """What a row is called, and which one it is. A table with a name of its own goes before its section's."""
    table, _space, row = change.of.partition(" ")
    if change.section in WITH_TABLES and table in TABLES:
        return TABLES[table], row
    return SECTIONS.get(change.section, change.section), change.of


def _shape(change: Change) -> dict[str, str]:
    return {
        "kind": str(change.kind),
        "section": change.section,
        "of": change.of,
        "what": change.what,
        "before": change.before,
        "after": change.after,
    }
