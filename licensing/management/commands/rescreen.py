"""``manage.py rescreen``: ask for what is due now; with ``--everything REASON``, for every live case whole."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from licensing import rescreening
from licensing.refusal import Refusal
from licensing.steps.ask_rescreen import ask_rescreen


class Command(BaseCommand):
    help = "Screen live cases and licences again on the lists as they stand; workers do it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--everything", metavar="REASON", help="every live case, also where no list changed; stands in the log"
        )

    def handle(self, *args: Any, everything: str | None, **options: Any) -> None:
        at = timezone.now()
        try:
            if everything is not None:
                ask_rescreen(everything, by=None, at=at)
        except Refusal as refusal:
            raise CommandError(refusal.message) from refusal
        rescreening.plan(at=at)
        now = rescreening.progress(at=at)
        self.stdout.write(
            ngettext(
                "%(due)d of %(live)d live case is to be screened again.",
                "%(due)d of %(live)d live cases are to be screened again.",
                now.due,
            )
            % {"due": now.due, "live": now.live}
        )
        if now.given_up:
            self.stdout.write(_("%(n)d of them were given up: see the parked work.") % {"n": now.given_up})
