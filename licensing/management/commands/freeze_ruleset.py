"""``manage.py freeze_ruleset rules.json.gz --on 2026-12-01``: the rules of a day as a file, to keep or to hand on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from licensing.formats import at_home
from licensing.rulesets import NoSuchRuleset, named
from screening.ruleset_file import write


class Command(BaseCommand):
    help = "Write a ruleset to a file. The same rules are always the same bytes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a new file; packed where the name ends in .gz")
        parser.add_argument(
            "--on", default=str(at_home(timezone.now()).date()), help="a day or a fingerprint; default: %(default)s"
        )

    def handle(self, *args: Any, file: Path, on: str, **options: Any) -> None:
        if file.exists():
            raise CommandError(_("%(file)s is there already, and is not overwritten.") % {"file": file})
        try:
            rules = named(on)
            write(rules, file)
        except (NoSuchRuleset, OSError) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(_("%(file)s holds ruleset %(name)s.") % {"file": file, "name": rules.fingerprint})
