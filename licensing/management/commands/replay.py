"""``manage.py replay --case LA-2026-00001`` or ``--all``: screen again from what was stored; exit 1 on a difference."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from licensing.replay import Replayed, every, of_case, replays


class Command(BaseCommand):
    help = "Screen stored screenings again from what was stored, and name each difference. Nothing is written."

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--case", metavar="REFERENCE", help="every screening of this case")
        which.add_argument("--all", action="store_true", help="every screening there is")
        parser.add_argument("--search", action="store_true", help="search the names again too, on the editions of then")

    def handle(self, *args: Any, case: str | None, search: bool, **options: Any) -> None:
        screenings = of_case(case) if case else every()
        if case and not screenings.exists():
            raise CommandError(_("No case %(case)s was ever screened.") % {"case": case})
        other = count = 0
        for replayed in replays(screenings.iterator(), search=search):
            count += 1
            other += not replayed.same
            if case or not replayed.same:
                self._say(replayed)
        self._sum(count, other)

    def _say(self, replayed: Replayed) -> None:
        screening = replayed.screening
        self.stdout.write(
            _("%(version)s, screened %(when)s UTC under ruleset %(ruleset)s: %(result)s")
            % {
                "version": screening.version,
                "when": f"{screening.screened_at:%Y-%m-%d %H:%M}",
                "ruleset": screening.ruleset_id[:12],
                "result": _result(replayed),
            }
        )
        for difference in replayed.differences:
            self.stdout.write("  " + _("%(of)s, %(field)s: stored “%(stored)s”, now “%(now)s”") % _fields(difference))

    def _sum(self, count: int, other: int) -> None:
        said = ngettext("%(n)d screening was replayed", "%(n)d screenings were replayed", count) % {"n": count}
        if other:
            raise CommandError(_("%(said)s; %(n)d did not come out the same.") % {"said": said, "n": other})
        self.stdout.write(_("%(said)s; every one came out the same.") % {"said": said})


def _result(replayed: Replayed) -> str:
    if replayed.fault:
        return _("cannot be replayed: %(why)s") % {"why": replayed.fault}
    count = len(replayed.differences)
    found = ngettext("%(n)d difference", "%(n)d differences", count) % {"n": count} if count else _("the same")
    if replayed.searched is None:
        return found
    return _("%(found)s; lists searched again: %(n)d") % {"found": found, "n": replayed.searched}


def _fields(difference: Any) -> dict[str, str]:
    return {name: getattr(difference, name) for name in ("of", "field", "stored", "now")}
