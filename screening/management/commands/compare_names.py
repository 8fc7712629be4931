"""``manage.py compare_names --pairs FILE.jsonl``: how alike the two parties of each line are, and why."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from screening.management.lines import as_line, lines_of
from screening.names import house
from screening.names.pair import compare
from screening.names.records import Pair, read_pairs


class Command(BaseCommand):
    help = "Compare the two parties of each line of a file, and say why. Touches no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pairs", required=True, type=Path, metavar="FILE", help="pairs as lines of JSON")

    def handle(self, *args: Any, pairs: Path, **options: Any) -> None:
        threshold = house.threshold(timezone.now().date()).value
        with lines_of(pairs) as lines:
            for pair in read_pairs(lines, pairs.name):
                self.stdout.write(as_line(_answer(pair, threshold)))


def _answer(pair: Pair, threshold: int) -> dict[str, Any]:
    verdict = compare(pair.query, pair.cand)
    answer = {"score": verdict.score, "hit": verdict.score >= threshold, "reasons": list(verdict.reasons)}
    refused = [*pair.query.refused, *pair.cand.refused]
    return answer | ({"refused": refused} if refused else {})
