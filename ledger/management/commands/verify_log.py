"""manage.py verify_log: recompute the tree from the entries and say what does not hold."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ledger.recompute import recompute

SHOWN = 20


class Command(BaseCommand):
    help = "Recompute the decision log from its entries and compare it with everything that was signed."

    def handle(self, *args: Any, **options: Any) -> None:
        outcome = recompute()
        for fault in outcome.faults[:SHOWN]:
            place = "log" if fault.seq is None else f"entry {fault.seq}"
            self.stderr.write(f"{place}: {fault.why}")
        if not outcome.good:
            first = "none by itself" if outcome.first_wrong is None else outcome.first_wrong
            raise CommandError(f"{len(outcome.faults)} faults; first wrong entry: {first}")
        self.stdout.write(
            f"{outcome.size} entries, root {outcome.root.hex()}, {outcome.checkpoints} checkpoints: all hold"
        )
