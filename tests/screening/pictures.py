"""One harmless case and its evidence, which tests of the pure rooms change where they look. Names are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from screening.case import Case, EndUse, Item, Party, Route
from screening.evidence import Evidence, ListState
from screening.finding import Finding, Outcome, Severity
from screening.names.hit import Hit
from screening.ruleset import Ruleset, ruleset

DAY = date(2026, 6, 1)
ROOMS = ("screening.criteria", "codeofconduct.criteria")
EDITION = "3f" * 32

USER = Party("p1", "end_user", "Fjordlys Kraftlag", "organisation", "NO")
VALVES = Item("i1", "Spare valves for a water works", "", Decimal(40), "piece", Decimal("1250.50"), "EUR")
LIST = ListState("sample", "Sample list", True, "in_force", EDITION, datetime(2026, 5, 30, 8, tzinfo=UTC), "")


ORDINARY = (
    ("EU-01.verified", "independent"),
    ("EU-01.site", "yes"),
    ("EU-02.kind", "private"),
    ("EU-07.openness", "yes"),
    ("TX-02.terms", "no"),
)
"""The questions that every case is asked, answered so that nothing is left open."""


def rules(on: date = DAY) -> Ruleset:
    return ruleset(on, ROOMS)


def case(
    *,
    parties: tuple[Party, ...] = (USER,),
    items: tuple[Item, ...] = (VALVES,),
    end_use: EndUse = EndUse("Water supply of the town", ORDINARY),  # noqa: B008 -- frozen
    route: Route = Route("DK", (), "NO"),  # noqa: B008 -- frozen
) -> Case:
    return Case("L-2026-0001", 1, DAY, parties, items, end_use, route)


def evidence(
    *, lists: tuple[ListState, ...] = (LIST,), hits: tuple[Hit, ...] = (), unreadable: tuple[str, ...] = ()
) -> Evidence:
    return Evidence(lists, hits, unreadable, DAY)


def hit(score: int = 9600, party: str = "p1", listed: str = "FJORDLIS KRAFTLAG") -> Hit:
    return Hit(party, "sample", EDITION, "7001", listed, "Fjordlys Kraftlag", score, (), (), "", ())


def finding(
    criterion: str = "EU-03",
    outcome: Outcome = Outcome.RAISED,
    severity: Severity = Severity.HIGH,
    group: str = "end_user",
) -> Finding:
    return Finding(
        criterion, group, severity, outcome, 0, "A sentence.", (), (), "A title", "A question?", ("officer",)
    )
