"""``manage.py search_names --entities FILE.jsonl --queries FILE.jsonl``: who of the entities each query may be."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from screening.lists.entity import Listed
from screening.management.lines import as_line, lines_of
from screening.names.index import Index
from screening.names.pair import reasons
from screening.names.records import Record, read_records
from screening.reading import build


class Command(BaseCommand):
    help = "Search the names of each query among entities of a file, and say why. Touches no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--entities", required=True, type=Path, metavar="FILE", help="entities as lines of JSON")
        parser.add_argument("--queries", required=True, type=Path, metavar="FILE", help="queries as lines of JSON")
        parser.add_argument("--limit", type=int, default=10, metavar="N", help="hits a query at most (10)")
        parser.add_argument(
            "--threshold", type=int, default=1, metavar="S", help="least score of a hit, 1 to 10000 (1)"
        )

    def handle(self, *args: Any, entities: Path, queries: Path, limit: int, threshold: int, **options: Any) -> None:
        if limit < 1 or not 1 <= threshold <= 10_000:
            raise CommandError(_("--limit must be 1 or more, and --threshold between 1 and 10000."))
        with lines_of(entities) as lines:
            index = build("", self._listed(lines, entities.name))
        with lines_of(queries) as lines:
            for query in read_records(lines, queries.name):
                self.stdout.write(as_line(_answer(index, query, threshold, limit)))

    def _listed(self, lines: Iterator[str], file: str) -> Iterator[Listed]:
        for record in read_records(lines, file):
            for why in record.refused:
                self.stderr.write(_("%(id)s: left out: %(why)s") % {"id": record.ident, "why": why})
            if record.names:
                yield record.listed()


def _answer(index: Index, query: Record, threshold: int, limit: int) -> dict[str, Any]:
    found = index.best_of(query.parties(), threshold=threshold, limit=limit)
    hits = [{"id": one.entity.entity_id, "score": score, "reasons": list(reasons(score, one))} for score, one in found]
    return {"id": query.ident, "hits": hits} | ({"refused": list(query.refused)} if query.refused else {})
