"""Editions of an indicator for tests of what happens next. The values are invented."""

from datetime import datetime
from typing import Any

from tests.licensing.lists import LATER

AMONG_THE_WORST = b"Country/Territory,Edition,Total\nCanada,2026,2\n"
AMONG_THE_BEST = b"Country/Territory,Edition,Total\nCanada,2026,98\n"
ABOUT_ELSEWHERE = b"Country/Territory,Edition,Total\nNorway,2026,99\n"


def newer_values(data: bytes, *, at: datetime = LATER) -> Any:
    from screening.countries.indicator import card_of
    from screening.indicators import take_in

    return take_in(card_of("fiw"), {"fiw.csv": data}, version="FIW 2026", by="system:test", at=at)
