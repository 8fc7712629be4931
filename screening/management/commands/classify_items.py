"""``manage.py classify_items --items FILE.jsonl``: which control entries the items of a file read like, and why."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from screening.controls.catalogue import catalogue
from screening.controls.items import classify
from screening.controls.records import BadItem, read_items
from screening.management.lines import as_line, lines_of


class Command(BaseCommand):
    help = "Say for each item of a file which control entries it reads like, and why. Touches no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--items", required=True, type=Path, metavar="FILE", help="items as lines of JSON")
        parser.add_argument(
            "--on", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the day whose law is asked; else today"
        )

    def handle(self, *args: Any, items: Path, on: date | None, **options: Any) -> None:
        day = on or timezone.now().date()
        known = catalogue(day)
        if not known.house:
            raise CommandError(
                _("No item can be read as of %(day)s: the house had no numbers for it yet.") % {"day": day}
            )
        with lines_of(items) as lines:
            try:
                for item in read_items(lines, items.name):
                    answer = classify(item.id, item.description, item.declared_code, item.end_use, known)
                    self.stdout.write(as_line(answer))
            except BadItem as problem:
                raise CommandError(str(problem)) from problem
