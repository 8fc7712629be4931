"""``manage.py ruleset_diff A B``: what changed between two rulesets, each a day, a file or a fingerprint."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from licensing.formats import at_home
from licensing.rulesets import NoSuchRuleset, named
from screening.ruleset_diff import changes


class Command(BaseCommand):
    help = "Name every criterion, number, sentence, act, country table and control entry that differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        today = at_home(timezone.now()).date()
        said = "a day (2026-01-31), a frozen ruleset's file, or the first digits of a fingerprint; default: %(default)s"
        parser.add_argument("before", nargs="?", default=str(today - timedelta(days=1)), help=said)
        parser.add_argument("after", nargs="?", default=str(today), help=said)
        parser.add_argument("--json", action="store_true", help="one change a line, as JSON")

    def handle(self, *args: Any, before: str, after: str, **options: Any) -> None:
        try:
            old, new = named(before), named(after)
        except NoSuchRuleset as problem:
            raise CommandError(str(problem)) from problem
        found = changes(old, new)
        if options["json"]:
            for change in found:
                self.stdout.write(json.dumps(asdict(change), ensure_ascii=False))
            return
        self.stdout.write(f"{before} {old.fingerprint[:12]} → {after} {new.fingerprint[:12]}")
        for change in found:
            self.stdout.write(str(change))
        if not found:
            self.stdout.write(_("They are the same."))
