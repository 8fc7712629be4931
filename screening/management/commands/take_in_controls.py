"""``manage.py take_in_controls us-ccl --file us_ccl_tree.csv --in-force-from 2024-12-02``"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from screening.controls.texts.cards import UnknownTexts, text_card
from screening.controls.texts.formats.registry import FORMATS
from screening.models import ControlEdition
from screening.official_texts.intake import TextIntakeRefused, take_in_text


class Command(BaseCommand):
    help = "Take in the official text of a control list from a file: all of it, or nothing. See docs/controls.md."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("list_id", help="id of the list's card, such as annex-i-eu")
        parser.add_argument("--file", type=Path, required=True, help="the file that holds the whole text")
        parser.add_argument(
            "--in-force-from", type=_day, required=True, metavar="DATE", help="first day it is the law (year-month-day)"
        )
        parser.add_argument("--format", default="", choices=["", *FORMATS], help="without: the first of the card")
        parser.add_argument("--by", default="system:intake", help="who takes it in, as the decision log will say")
        parser.add_argument(
            "--accept-change",
            default="",
            metavar="REASON",
            help="why a text that shrank or grew beyond its card is right; stands in the decision log",
        )

    def handle(self, *args: Any, list_id: str, file: Path, in_force_from: date, **options: Any) -> None:
        try:
            limit = text_card(list_id).largest_file_bytes
            edition = take_in_text(
                list_id,
                file.name,
                _read(file, limit),
                in_force_from=in_force_from,
                by=options["by"],
                at=timezone.now(),
                form=options["format"],
                accepting=options["accept_change"],
            )
        except (UnknownTexts, TextIntakeRefused) as problem:
            raise CommandError(str(problem)) from problem
        self._say(edition)

    def _say(self, edition: ControlEdition) -> None:
        said = {
            "edition": edition,
            "day": edition.in_force_from.isoformat(),
            "counted": ", ".join(f"{count} {what}" for what, count in edition.counts.items()),
        }
        if edition.takings.count() == 1:
            self.stdout.write(_("Taken in: %(edition)s, the law from %(day)s on (%(counted)s).") % said)
        else:
            self.stdout.write(_("The same text as %(edition)s: confirmed, nothing new (%(counted)s).") % said)
        for note in edition.notes:
            self.stdout.write(f"  {note}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(_("“%(text)s” is not a date (year-month-day)") % {"text": text}) from None


def _read(path: Path, limit: int) -> bytes:
    """The file; of one over the limit one byte more, which intake refuses."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise CommandError(_("%(path)s cannot be read: %(error)s") % {"path": path, "error": error.strerror}) from error
