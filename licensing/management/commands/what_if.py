"""``manage.py what_if --ruleset DRAFT``: whose lane would change. DRAFT: a folder of changed cards, a file or a day."""

from argparse import ArgumentParser
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from licensing.formats import at_home
from licensing.replay import every
from licensing.rulesets import NoSuchRuleset, named, of_day
from licensing.what_if import Tried, newest, what_if
from screening.ruleset import Ruleset
from screening.ruleset_diff import changes
from screening.ruleset_file import draft


class Command(BaseCommand):
    help = "Compute stored cases under the rules of today and under a draft, and show whose lane would change."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--ruleset", required=True, metavar="DRAFT", help="folder of cards, frozen file, or a day")
        parser.add_argument(
            "--on", type=date.fromisoformat, help="the day whose rules are compared with; default: today"
        )
        parser.add_argument("--all", action="store_true", help="every stored screening, not the newest of each case")

    def handle(self, *args: Any, ruleset: str, on: date | None, **options: Any) -> None:
        day = on or at_home(timezone.now()).date()
        try:
            base = of_day(day)
            drafted = draft(Path(ruleset), base, on=day) if Path(ruleset).is_dir() else named(ruleset)
        except (NoSuchRuleset, ValueError, OSError) as problem:
            raise CommandError(str(problem)) from problem
        self._changes(base, drafted)
        count: Counter[str] = Counter()
        for tried in what_if(drafted, base, (every() if options["all"] else newest()).iterator()):
            count[_kind(tried)] += 1
            count["narrower"] += tried.narrower
            self._say(tried)
        self._sum(count)

    def _changes(self, base: Ruleset, drafted: Ruleset) -> None:
        found = changes(base, drafted)
        self.stdout.write(_("Changes in the draft: %(n)d") % {"n": len(found)})
        for change in found:
            self.stdout.write(f"  {change}")

    def _say(self, tried: Tried) -> None:
        if tried.fault:
            self.stdout.write(f"{tried.screening.version}: " + _("cannot be computed: %(why)s") % {"why": tried.fault})
        if not tried.moved:
            return
        assert tried.before is not None
        assert tried.after is not None
        self.stdout.write(f"{tried.screening.version}: {tried.before.lane} → {tried.after.lane}: {tried.after.because}")
        for why in tried.why:
            self.stdout.write(f"  {why.criterion}: {why.before or '–'} → {why.after or '–'}: {why.sentence}")

    def _sum(self, count: Counter[str]) -> None:
        self.stdout.write(
            _("Cases that would change lane: %(moved)d; that would not: %(same)d; that cannot be computed: %(fault)d.")
            % {"moved": count["moved"], "same": count["same"], "fault": count["fault"]}
        )
        if count["narrower"]:
            said = _("Searched at a higher threshold than the draft's, so without weaker resemblances: %(n)d.")
            self.stdout.write(said % {"n": count["narrower"]})


def _kind(tried: Tried) -> str:
    return "fault" if tried.fault else "moved" if tried.moved else "same"
