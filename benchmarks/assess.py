"""How long the rules take without names: ``python -m benchmarks.assess`` prints it in seconds of processor time.

1,000 cases with 4 parties and 5 items each; evidence as a search would leave it. The cases are invented.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

from screening.assess import assess
from screening.case import Case, EndUse, Item, Party, Route
from screening.controls.match import classify
from screening.evidence import Evidence, ListState
from screening.ruleset import ruleset

CASES, PARTIES, ITEMS = 1000, 4, 5
LIMIT = 5
"""Seconds of one core in which the cases have to be assessed."""

_DAY = date(2026, 11, 20)
_ROLES = ("applicant", "end_user", "consignee", "intermediary")
_COUNTRIES = ("NO", "CA", "AE", "KE", "IN", "BR", "JP", "LB", "TR", "DE")
_NAMES = ("Fjordlys Kraftlag", "Harbour Telecom Laboratory", "Zarvanik Trading House", "Orlek Freight", "Beira Water")
_GOODS = (
    ("Optical power meter for fibre networks, with two spare adapters", ""),
    ("IMSI catcher, vehicle mounted, with direction finder", "5A001.f"),
    ("VPN gateway with AES-256 encryption and key management", "5A002.a"),
    ("Five-axis milling machine with rotary table and numerical control unit", "2B001"),
    ("Spare valves, seals and gaskets for a water works", ""),
    ("Uncooled thermal imaging camera for the inspection of buildings", "6A003"),
    ("Software that collects metadata of internet traffic for billing", "5D001.e"),
)


def cases() -> Iterator[tuple[Case, Evidence]]:
    """CASES cases, no two alike, with their evidence."""
    taken = datetime(2026, 11, 19, 8, tzinfo=UTC)
    state = ListState("sample", "Sample list", True, "in_force", "3f" * 32, taken, "")
    for n in range(CASES):
        parties = tuple(
            Party(f"p{k}", _ROLES[k], f"{_NAMES[(n + k) % 5]} {n}", "organisation", _COUNTRIES[(n * 3 + k) % 10])
            for k in range(PARTIES)
        )
        goods = [(*_GOODS[(n + k * 2) % len(_GOODS)], k) for k in range(ITEMS)]
        items = tuple(
            Item(f"i{k}", f"{words}, lot {n}-{k}", code, Decimal(n + 1), "pieces", Decimal("1250.50"), "EUR")
            for words, code, k in goods
        )
        via = (_COUNTRIES[n % 10],) if n % 3 == 0 else ()
        end_use = EndUse("Maintenance of the operator's own network.", (("human_rights", "Reports were read."),))
        case = Case(f"B-{n}", 1, _DAY, parties, items, end_use, Route("NO", via, _COUNTRIES[(n * 3 + 1) % 10]))
        yield case, Evidence((state,), (), (), _DAY)


def main() -> None:
    """Assess every case; say the time, how much of it the reading of items took, and how many cases each lane got."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.conf import settings

    start = time.process_time()
    rules = ruleset(_DAY, settings.CRITERIA_ROOMS)
    made = time.process_time() - start
    every = list(cases())
    start = time.process_time()
    lanes = Counter(str(assess(case, evidence, rules).lane) for case, evidence in every)
    assessed = time.process_time()
    for case, _ in every:
        classify(case.items, rules.catalogue)
    read = time.process_time() - assessed
    sys.stdout.write(
        f"rules: {len(rules.cards)} criteria, {rules.fingerprint[:12]}, made in {made:.2f} s\n"
        f"{CASES} cases x {PARTIES} parties x {ITEMS} items: {assessed - start:.2f} s of processor time"
        f" (limit {LIMIT} s), of which reading the items {read:.2f} s\n"
        f"{', '.join(f'{lane} {count}' for lane, count in sorted(lanes.items()))}\n"
    )


if __name__ == "__main__":
    main()
