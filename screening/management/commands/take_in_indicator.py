"""``manage.py take_in_indicator fiw --file FIW.csv --edition "Freedom in the World 2026"``: all of it, or nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from screening.countries.indicator import Card, indicator_cards
from screening.countries.intake import LARGEST, IndicatorRefused
from screening.indicators import Stored, take_in


class Command(BaseCommand):
    help = "Take in a publisher's file of a country indicator: all of it, or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("indicator", help="id of the indicator's card, such as fiw")
        parser.add_argument(
            "--file", action="append", required=True, type=Path, help="a published table as CSV; once for each file"
        )
        parser.add_argument("--edition", required=True, help="what the publisher calls it, such as V-Dem dataset v16")
        parser.add_argument("--by", default="system:intake", help="who takes it in")
        parser.add_argument(
            "--leave-out",
            action="append",
            default=[],
            metavar="UNIT=REASON",
            help="a unit of the publisher's that is no country here, and why; once for each",
        )

    def handle(
        self,
        *args: Any,
        indicator: str,
        file: list[Path],
        edition: str,
        by: str,
        leave_out: list[str],
        **options: Any,
    ) -> None:
        card = _card(indicator)
        pairs = [_pair(each) for each in leave_out]
        try:
            stored = take_in(card, _read(file), version=edition, by=by, at=timezone.now(), leave_out=pairs)
        except IndicatorRefused as refused:
            raise CommandError(str(refused)) from refused
        self._say(card, stored)

    def _say(self, card: Card, stored: Stored) -> None:
        years = [year for _code, year, *_rest in stored.rows]
        self.stdout.write(
            _("In force: %(title)s, %(edition)s: %(count)s values of %(countries)s countries, %(first)s to %(last)s.")
            % {
                "title": card.title,
                "edition": stored.version,
                "count": len(stored.rows),
                "countries": len({code for code, *_rest in stored.rows}),
                "first": min(years),
                "last": max(years),
            }
        )
        for unit, why in stored.left_out:
            self.stdout.write(_("  Left out: %(unit)s: %(why)s") % {"unit": unit, "why": why})


def _card(id: str) -> Card:
    cards = {card.id: card for card in indicator_cards() if card.columns}
    if id not in cards:
        raise CommandError(
            _("There is no indicator %(id)s to take in; there are %(ids)s.") % {"id": id, "ids": ", ".join(cards)}
        )
    return cards[id]


def _pair(written: str) -> tuple[str, str]:
    unit, _equals, why = written.partition("=")
    if not unit.strip() or not why.strip():
        raise CommandError(_("%(written)s: give the unit, =, and the reason.") % {"written": written})
    return unit.strip(), why.strip()


def _read(paths: list[Path]) -> dict[str, bytes]:
    """Names and contents; of a file over the limit one byte more, so that the intake refuses it."""
    files: dict[str, bytes] = {}
    for path in paths:
        if path.name in files:
            raise CommandError(_("The file %(name)s was given twice.") % {"name": path.name})
        try:
            with path.open("rb") as file:
                files[path.name] = file.read(LARGEST + 1)
        except OSError as error:
            raise CommandError(
                _("%(path)s cannot be read: %(error)s") % {"path": path, "error": error.strerror}
            ) from error
    return files
