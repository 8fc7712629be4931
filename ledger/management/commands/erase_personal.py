"""manage.py erase_personal: erase clear values of personal fields; the digests stay, so every proof stays."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.erase import NothingToErase, ReasonTellsValue, erase_entry, erase_subject
from ledger.models import Entry


class Command(BaseCommand):
    help = "Erase the clear values behind the personal fields of one entry, or of every entry about a subject."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--entry", type=int, help="sequence number of one entry")
        what.add_argument("--subject", help="reference of a case: every entry about it")
        parser.add_argument("--field", action="append", default=[], help="with --entry: only this field")
        parser.add_argument("--why", required=True, help="the reason; it stays in the log and may not repeat the value")
        parser.add_argument("--by", required=True, help='who orders it, as the log names people: "user:12"')

    def handle(self, *args: Any, **options: Any) -> None:
        if options["field"] and options["entry"] is None:
            raise CommandError("--field goes with --entry.")
        try:
            done = self._erase(options)
        except (NothingToErase, ReasonTellsValue) as error:
            raise CommandError(f"{str(error).capitalize()}. Nothing was erased.") from error
        self.stdout.write(f"erased; the log says so in entry {done.seq}")

    def _erase(self, options: dict[str, Any]) -> Entry:
        order = {"why": options["why"], "by": options["by"], "at": timezone.now()}
        if options["entry"] is not None:
            return erase_entry(options["entry"], fields=options["field"], **order)
        return erase_subject(options["subject"], **order)
