"""``manage.py take_in ofac-sdn``, or with the published files: ``--file sdn.csv --file add.csv --file alt.csv``"""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from screening.lists.cards import Card, UnknownList, card_of
from screening.lists.fetch import FetchRefused, fetch
from screening.lists.intake import IntakeRefused, refuse, take_in
from screening.models import Edition


class Command(BaseCommand):
    help = "Take in an edition of a list, from its publisher or from files: all of it, or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("list_id", help="id of the list's card, such as ofac-sdn")
        parser.add_argument(
            "--file", action="append", type=Path, help="one published file; once for each. Without: from its address"
        )
        parser.add_argument(
            "--sample", action="store_true", help="the files hold invented entities (demonstration only)"
        )
        parser.add_argument("--by", default="system:intake", help="who takes it in, as the decision log will say")
        parser.add_argument(
            "--accept-change",
            default="",
            metavar="REASON",
            help="why an edition that shrank or grew beyond its card is right; stands in the decision log",
        )

    def handle(
        self,
        *args: Any,
        list_id: str,
        file: list[Path] | None,
        sample: bool,
        by: str,
        accept_change: str,
        **options: Any,
    ) -> None:
        at = timezone.now()
        try:
            card = card_of(list_id)
            files = _read(file, card.largest_file_bytes) if file else _fetched(card, by=by, at=at)
            edition = take_in(list_id, files, by=by, at=at, sample=sample, accepting=accept_change)
        except (UnknownList, IntakeRefused) as problem:
            raise CommandError(str(problem)) from problem
        self._say(edition)

    def _say(self, edition: Edition) -> None:
        counted = ", ".join(f"{count} {what}" for what, count in edition.counts.items())
        if edition.takings.count() == 1:
            self.stdout.write(
                _("In force: edition %(edition)s (%(counted)s).") % {"edition": edition, "counted": counted}
            )
        else:
            self.stdout.write(
                _("The same bytes as edition %(edition)s of %(when)s: confirmed, nothing new (%(counted)s).")
                % {"edition": edition, "when": f"{edition.taken_in_at:%Y-%m-%d %H:%M} UTC", "counted": counted}
            )
        for note in edition.notes:
            self.stdout.write(f"  {note}")


def _fetched(card: Card, *, by: str, at: datetime) -> dict[str, bytes]:
    try:
        return fetch(card)
    except FetchRefused as refused:
        with transaction.atomic():
            refusal = refuse(card, str(refused), {}, by=by, at=at)
        raise refusal from refused


def _read(paths: list[Path], limit: int) -> dict[str, bytes]:
    """File names in lower case, as cards have them, and contents; of a file over the limit one byte more."""
    files: dict[str, bytes] = {}
    for path in paths:
        name = path.name.lower()
        if name in files:
            raise CommandError(_("The file %(name)s was given twice.") % {"name": name})
        try:
            with path.open("rb") as file:
                files[name] = file.read(limit + 1)
        except OSError as error:
            raise CommandError(
                _("%(path)s cannot be read: %(error)s") % {"path": path, "error": error.strerror}
            ) from error
    return files
