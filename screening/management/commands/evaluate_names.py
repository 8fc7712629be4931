"""``manage.py evaluate_names --pairs FILE``: how well labelled pairs are told apart, threshold by threshold."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from screening.management.lines import lines_of
from screening.names import house, plot
from screening.names.measure import Point, Scored, area, at, categories, curve
from screening.names.pair import compare
from screening.names.records import read_pairs

_SHEET = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")'


class Command(BaseCommand):
    help = "Precision, recall, F1 and their curve over labelled pairs. Touches no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pairs", required=True, type=Path, metavar="FILE", help="labelled pairs, lines of JSON")
        parser.add_argument("--plot", type=Path, metavar="FILE", help="draws the curve: a name ending in .svg or .png")
        parser.add_argument(
            "--without", action="append", default=[], metavar="CATEGORY", help="leaves out a category of pairs"
        )

    def handle(self, *args: Any, pairs: Path, plot: Path | None, without: list[str], **options: Any) -> None:
        if plot and plot.suffix not in (".svg", ".png"):
            raise CommandError(_("%(name)s: the name of the plot must end in .svg or .png.") % {"name": plot.name})
        threshold = house.threshold(timezone.now().date()).value
        with lines_of(pairs) as lines:
            scored = [
                Scored(compare(pair.query, pair.cand).score, bool(pair.same), pair.category)
                for pair in read_pairs(lines, pairs.name, labelled=True)
                if pair.category not in without
            ]
        if {one.same for one in scored} != {True, False}:
            raise CommandError(_("Pairs of both labels are needed: of the same party (1) and of others (0)."))
        self._print(scored, threshold)
        if plot:
            _draw(plot, curve(scored, step=100), threshold, pairs.name)
            self.stdout.write(_("Drawn: %(path)s") % {"path": plot})

    def _print(self, scored: Sequence[Scored], threshold: int) -> None:
        same = sum(one.same for one in scored)
        self.stdout.write(
            _("%(same)d pairs of the same party, %(other)d of others; both sides weigh alike (balanced).")
            % {"same": same, "other": len(scored) - same}
        )
        self.stdout.write(_("Area under the curve: %(area).4f") % {"area": area(scored)})
        self.stdout.write("\n" + _head(_("threshold"), _("recall"), _("false alarms"), _("precision"), "F1"))
        for point in sorted({*curve(scored), at(scored, threshold)}, key=lambda one: one.threshold):
            mark = " " + _("← the house's") if point.threshold == threshold else ""
            self.stdout.write(_row(point) + mark)
        self.stdout.write("\n" + _("Alerted at %(threshold)d, by category:") % {"threshold": threshold})
        for one in categories(scored, threshold):
            label = _("same") if one.same else _("other")
            self.stdout.write(f"  {label:6} {one.name:24} {one.alerted:7.3f}  ({one.pairs})")


def _head(*titles: str) -> str:
    return "  ".join(f"{title:>12}" for title in titles)


def _row(point: Point) -> str:
    shares = (point.recall, point.false_alarms, point.precision, point.f1)
    return "  ".join([f"{point.threshold:>12}", *(f"{share:>12.4f}" for share in shares)])


def _draw(path: Path, points: Sequence[Point], threshold: int, title: str) -> None:
    drawing = plot.svg(points, threshold, title)
    try:
        path.write_bytes(drawing.encode() if path.suffix == ".svg" else _png(drawing))
    except OSError as error:
        raise CommandError(
            _("%(path)s cannot be written: %(error)s") % {"path": path, "error": error.strerror}
        ) from error


def _png(drawing: str) -> bytes:
    """The drawing as pixels, by the typesetter that also makes our papers."""
    return bytes(typst.compile({"main": _SHEET.encode(), "drawing.svg": drawing.encode()}, format="png"))
