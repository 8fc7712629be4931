"""manage.py export_log --to DIR: the log as files, with the verifier beside them."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.checkpoint import Inconsistent, sign
from ledger.export import TargetExists, export


class Command(BaseCommand):
    help = "Sign a checkpoint over the decision log as it stands and export the log with its verifier."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", type=Path, required=True, help="a folder that is not there yet, or a name in .zip")
        parser.add_argument("--personal", action="store_true", help="with the clear values that are not erased")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            mark = sign(at=timezone.now())
            to = export(options["to"], personal=options["personal"])
        except (Inconsistent, TargetExists, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{mark.size} entries in {to}; check with: python {to / 'verify.py'} log {to}")
