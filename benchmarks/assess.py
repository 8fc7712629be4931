"""How long the rules take without names: ``python -m benchmarks.assess`` prints it in seconds of processor time.

1,000 cases with 4 parties and 5 items each, every question put to exporters answered; evidence as a search would leave
it. The cases are invented and no two texts are alike (``goods.py``), so that nothing is won by having read a text
before.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from benchmarks import goods
from screening.assess import assess
from screening.case import Case, EndUse, Item, Party, Route
from screening.controls.match import classify
from screening.controls.reader import reader
from screening.criteria.answers import pairs
from screening.criteria.question import Asked, Question
from screening.evidence import Evidence, ListState
from screening.ruleset import Ruleset, ruleset

CASES, PARTIES, ITEMS = 1000, 4, 5
LIMIT = 5
"""Seconds of one core in which the cases have to be assessed."""

_DAY = date(2026, 11, 20)
_ROLES = ("applicant", "end_user", "consignee", "intermediary")
_COUNTRIES = (
    *("NO", "CA", "AE", "KE", "IN", "BR", "JP", "LB", "TR", "DE", "US", "MX", "ZA", "EG", "MA", "PL", "UA", "GE", "KZ"),
    *("TH", "VN", "PH", "ID", "MY", "SG", "AU", "CL", "CO", "PE", "SN", "GH", "NG", "ET", "SA", "QA", "IQ", "IL", "RS"),
)
_NAMES = ("Fjordlys Kraftlag", "Harbour Telecom Laboratory", "Zarvanik Trading House", "Orlek Freight", "Beira Water")


def cases(rules: Ruleset) -> Iterator[tuple[Case, Evidence]]:
    """CASES cases, no two alike, with their evidence."""
    taken = datetime(2026, 11, 19, 8, tzinfo=UTC)
    state = ListState("sample", "Sample list", True, "in_force", "3f" * 32, taken, "")
    put = [question for card in rules.cards for question in card.questions if question.of is Asked.EXPORTER]
    described, statements = goods.items(CASES * ITEMS), goods.statements(CASES)
    for n in range(CASES):
        items = tuple(_item(n, k, *next(described)) for k in range(ITEMS))
        parties = tuple(_party(n, k) for k in range(PARTIES))
        end_use = EndUse(next(statements), _answers(n, put))
        via = (_COUNTRIES[n % len(_COUNTRIES)],) if n % 3 == 0 else ()
        route = Route("NO", via, _COUNTRIES[(n * 3 + 1) % len(_COUNTRIES)])
        yield Case(f"B-{n}", 1, _DAY, parties, items, end_use, route), Evidence((state,), (), (), _DAY)


def _item(n: int, k: int, words: str, code: str) -> Item:
    return Item(f"i{k}", words, code, Decimal(n + 1), "pieces", Decimal("1250.50"), "EUR")


def _party(n: int, k: int) -> Party:
    country = _COUNTRIES[(n * 3 + k) % len(_COUNTRIES)]
    return Party(f"p{k}", _ROLES[k], f"{_NAMES[(n + k) % 5]} {n}", "organisation", country)


def _answers(n: int, put: Sequence[Question]) -> tuple[tuple[str, str], ...]:
    """An answer to every question, in turn each of its choices, and every second one with words."""
    chosen = ((question, question.choices[(n + at) % len(question.choices)]) for at, question in enumerate(put))
    return tuple(
        pair
        for at, (question, choice) in enumerate(chosen)
        for pair in pairs(question.id, choice.value, f"As we wrote in letter {n} of 3 March." if (n + at) % 2 else "")
    )


def main() -> None:
    """Assess every case; say the time, how much of it the reading of items took, and how many cases each lane got.

    The rules and what is made ready for them once in a process are timed by themselves.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.conf import settings

    start = time.process_time()
    rules = ruleset(_DAY, settings.CRITERIA_ROOMS)
    reader(rules.catalogue)  # made ready once in a process, as the rules and their fingerprint are
    assert rules.fingerprint
    made = time.process_time() - start
    every = list(cases(rules))
    start = time.process_time()
    lanes = Counter(str(assess(case, evidence, rules).lane) for case, evidence in every)
    assessed = time.process_time()
    for case, _ in every:
        classify(case.items, rules.catalogue, case.end_use.statement)
    read = time.process_time() - assessed
    sys.stdout.write(
        f"rules: {len(rules.cards)} criteria, {rules.fingerprint[:12]}, made in {made:.2f} s\n"
        f"{CASES} cases x {PARTIES} parties x {ITEMS} items: {assessed - start:.2f} s of processor time"
        f" (limit {LIMIT} s), of which reading the items {read:.2f} s\n"
        f"{', '.join(f'{lane} {count}' for lane, count in sorted(lanes.items()))}\n"
    )


if __name__ == "__main__":
    main()
