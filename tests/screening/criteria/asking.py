"""One criterion asked of a case, as an assessment asks it. Names in the cases are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from screening.assess import told
from screening.case import Case, Item
from screening.criteria.ask import ask
from screening.criteria.found import Found
from screening.evidence import Answer
from tests.screening import pictures

DAY = date(2026, 6, 2)
CATCHER = replace(pictures.VALVES, description="IMSI catcher", declared_code="5A001.f.2")


def item(description: str, code: str = "", key: str = "i1") -> Item:
    return replace(pictures.VALVES, key=key, description=description, declared_code=code)


def officer(question: str, choice: str, words: str = "Read.", source: str = "Report", on: date | None = DAY) -> Answer:
    return Answer(question, choice, words, "user:1", DAY, source, on)


def asked(id: str, case: Case, *answers: Answer) -> Found:
    rules, evidence = pictures.rules(), replace(pictures.evidence(), answers=answers)
    return ask(rules.card(id), case, evidence, told(case, evidence, rules))
