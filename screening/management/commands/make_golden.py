"""``manage.py make_golden``: assess the cases of fixtures/golden/cases.yaml that are not golden yet, and keep them."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from screening import golden
from screening.golden import Draft
from screening.ruleset import Ruleset, ruleset


class Command(BaseCommand):
    help = "Add golden decisions. Those that are there are never changed: every release must give them again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("names", nargs="*", help="only these cases; default: all that are not golden yet")
        parser.add_argument("--on", type=date.fromisoformat, help="the day of the rules; default: today")
        parser.add_argument(
            "--folder", type=Path, default=Path(settings.BASE_DIR) / "fixtures" / "golden", help="default: %(default)s"
        )
        parser.add_argument("--try", action="store_true", help="say the lanes, and write nothing")

    def handle(self, *args: Any, names: list[str], on: date | None, folder: Path, **options: Any) -> None:
        day = on or timezone.now().astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
        try:
            rules = ruleset(day, settings.CRITERIA_ROOMS)
            due = _due(folder, names)
            if options["try"]:
                self._try(due, rules)
                return
            for draft in due:
                path = golden.write(folder, draft, rules)
                self.stdout.write(_("%(file)s: %(lane)s") % {"file": path.name, "lane": draft.lane})
        except (ValueError, OSError) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(_("Golden decisions added: %(n)d") % {"n": len(due)})

    def _try(self, due: list[Draft], rules: Ruleset) -> None:
        for draft in due:
            made = golden.assess(draft.case(), draft.evidence(), rules)
            mark = "" if made.lane is draft.lane else _(" (meant for %(lane)s)") % {"lane": draft.lane}
            self.stdout.write(f"{draft.name}: {made.lane}{mark}: {made.because}")


def _due(folder: Path, names: list[str]) -> list[Draft]:
    every = {draft.name: draft for draft in golden.drafts(folder / "cases.yaml")}
    if strange := set(names) - set(every):
        raise CommandError(_("cases.yaml has no case %(names)s.") % {"names": ", ".join(sorted(strange))})
    kept = golden.index(folder)
    return [draft for name, draft in every.items() if f"{name}.json" not in kept and (not names or name in names)]
