"""manage.py sign_checkpoint: sign the log as it stands and print the note."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.checkpoint import Inconsistent, sign


class Command(BaseCommand):
    help = "Sign a checkpoint over the decision log as it stands and print it."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            mark = sign(at=timezone.now())
        except Inconsistent as error:
            raise CommandError(str(error)) from error
        self.stdout.write(mark.note, ending="")
