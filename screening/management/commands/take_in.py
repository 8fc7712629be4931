"""``manage.py take_in ofac-sdn --file sdn.csv --file add.csv --file alt.csv``"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from screening.lists.cards import UnknownList, card_of
from screening.lists.intake import IntakeRefused, take_in


class Command(BaseCommand):
    help = "Take in an edition of a list from its published files: all of it, or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("list_id", help="id of the list's card, such as ofac-sdn")
        parser.add_argument(
            "--file", action="append", required=True, type=Path, help="one published file; once for each"
        )
        parser.add_argument(
            "--sample", action="store_true", help="the files hold invented entities (demonstration only)"
        )
        parser.add_argument("--by", default="system:intake", help="who takes it in, as the decision log will say")

    def handle(self, *args: Any, list_id: str, file: list[Path], sample: bool, by: str, **options: Any) -> None:
        at = timezone.now()
        try:
            limit = card_of(list_id).largest_file_bytes
            edition = take_in(list_id, _read(file, limit), by=by, at=at, sample=sample)
        except (UnknownList, IntakeRefused) as problem:
            raise CommandError(str(problem)) from problem
        counted = ", ".join(f"{count} {what}" for what, count in edition.counts.items())
        if edition.taken_in_at == at:
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
