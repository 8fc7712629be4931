"""``python benchmarks/names.py``: our names beside nomenklatura's logic-v2, same list, same machine, same run.

Prints the table of README's results and writes ``var/benchmarks/names.json``. See benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import Record, corpus  # noqa: E402
from benchmarks.million import million  # noqa: E402
from benchmarks.peers import FOLDER, logic_v2  # noqa: E402
from benchmarks.table import million_table, pairs_table, search_table  # noqa: E402
from benchmarks.withheld import Query, withhold  # noqa: E402
from benchmarks.worker import memory  # noqa: E402
from screening.names import twin  # noqa: E402
from screening.names.house import threshold  # noqa: E402
from screening.names.index import Index, build  # noqa: E402
from screening.names.measure import Scored, area, at, threshold_for  # noqa: E402
from screening.names.pair import compare  # noqa: E402
from screening.names.records import read_pairs, read_records  # noqa: E402

ROUNDS, PEER_CANDIDATES, PEER_THRESHOLD = 5, 50, 7_000
UNRELATED = ("alias_unrelated", "xlist_unrelated")
REAL = ("alias_", "xlist_", "xscript_")

Figures = dict[str, Any]


def main() -> None:
    asked = _arguments()
    FOLDER.mkdir(parents=True, exist_ok=True)
    kept, queries = withhold(corpus(asked.data / "lists"))
    _write(FOLDER / "entities.jsonl", kept)
    _write(FOLDER / "queries.jsonl", [_line(number, query) for number, query in enumerate(queries[::7])])
    found: Figures = {
        "load": os.getloadavg(),
        "compiled": twin.native is not None,
        "build": memory("build", FOLDER),
        "worker": memory("open", FOLDER),
    }
    index = _index(kept)
    gc.collect()
    gc.freeze()  # no worker holds the lists and queries of this run: the collector would walk them each time
    # What is timed was never searched before: first the peer's sample, then the rounds, then recall over all.
    warm, fresh = _warm(index, queries)
    sample = [] if asked.alone else list(_sample(fresh, asked.peer_queries))
    if sample:
        found["peer"] = _beside(index, kept, sample, warm)
    beside = {id(query) for query in sample}
    found["search"] = _search(index, [query for query in fresh if id(query) not in beside], asked.queries)
    found["recall"] = _recall(index, queries)
    if not asked.alone:
        found["pairs"] = _pairs(asked.data / "evaluation" / "pairs_dev.jsonl", asked.pairs)
    _show(found, search_table(found))
    if "pairs" in found:
        _show(found, pairs_table(found["pairs"]))
    if asked.million:
        del index  # the longest list last, and alone in memory: what was measured before is safe by then
        found["million"] = _million(kept, queries, asked.queries)
        _show(found, million_table(found["million"]))


def _show(found: Figures, table: str) -> None:
    (FOLDER / "names.json").write_text(json.dumps(found, indent=1), "utf-8")
    print(table, flush=True)  # noqa: T201


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Our names beside nomenklatura's logic-v2.")
    data = Path(os.environ.get("LICET_SHARED_DATA", ROOT.parent / "shared" / "data"))
    parser.add_argument("--data", type=Path, default=data, help="folder with lists/ and evaluation/")
    parser.add_argument("--queries", type=int, default=500, help="queries a round of timing; five rounds")
    parser.add_argument("--peer-queries", type=int, default=400, help="queries that the peer scores")
    parser.add_argument("--pairs", type=int, default=0, help="labelled pairs, 0 for all")
    parser.add_argument("--million", action="store_true", help="also search among 1,000,000 names (minutes)")
    parser.add_argument("--alone", action="store_true", help="without the peer")
    return parser.parse_args()


def _write(path: Path, values: Iterable[object]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(value) + "\n" for value in values)


def _line(number: int, query: Query) -> Record:
    return {"id": str(number), "schema": query.schema, "names": [query.name]}


def _index(records: Iterable[Record]) -> Index:
    lines = (json.dumps(record) for record in records)
    return build("bench", (record.listed() for record in read_records(lines, "corpus") if record.names))


def _parties(query: Query) -> Any:
    return next(read_records([json.dumps(_line(0, query))], "query")).parties()


def _timed(index: Index, queries: Sequence[Query]) -> list[float]:
    """Milliseconds of processor time of each search, ten hits at most, whatever they score."""
    return [_asked(index, query)[0] for query in queries]


def _asked(index: Index, query: Query) -> tuple[float, list[str]]:
    """Milliseconds of processor time, and the entities found, the best first."""
    parties = _parties(query)
    start = time.process_time()
    hits = index.best_of(parties, threshold=1, limit=10)
    return 1_000 * (time.process_time() - start), [one.entity.entity_id for _, one in hits]


def _warm(index: Index, queries: Sequence[Query]) -> tuple[list[Query], list[Query]]:
    """A worker in service is warm: the queries that were searched for that, and the others, which are left to time."""
    step = max(ROUNDS + 2, len(queries) // 500)
    warm = list(queries[::step])
    _timed(index, warm)
    return warm, [query for number, query in enumerate(queries) if number % step]


def _search(index: Index, queries: Sequence[Query], size: int) -> Figures:
    """Median of five rounds, each of other queries: a search seen before would be a search half done."""
    rounds = [_spread(_timed(index, _sample(queries, size, start))) for start in range(ROUNDS)]
    return {key: statistics.median(one[key] for one in rounds) for key in rounds[0]} | {"rounds": rounds}


def _sample(queries: Sequence[Query], size: int, start: int = 0) -> Sequence[Query]:
    step = max(ROUNDS, len(queries) // size) if size else 1
    return queries[start::step][:size]


def _spread(spent: Sequence[float]) -> dict[str, float]:
    ordered = sorted(spent)
    p95, p99 = (ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.95, 0.99))
    return {"median": statistics.median(ordered), "mean": statistics.fmean(ordered), "p95": p95, "p99": p99}


def _recall(index: Index, queries: Sequence[Query]) -> Figures:
    """Share of queries whose entity is among the first ten and the first, over all and by kind."""
    found: dict[str, list[int]] = defaultdict(list)
    for query in queries:
        _, idents = _asked(index, query)
        found[query.kind].append(idents.index(query.answer) if query.answer in idents else 99)
    every = [place for places in found.values() for place in places]
    return _shares(every) | {"kinds": {kind: _shares(places) for kind, places in sorted(found.items())}}


def _shares(places: Sequence[int]) -> dict[str, float]:
    return {
        "at_1": sum(place < 1 for place in places) / len(places),
        "at_10": sum(place < 10 for place in places) / len(places),
        "queries": len(places),
    }


def _beside(index: Index, kept: Sequence[Record], sample: Sequence[Query], warm: Sequence[Query]) -> Figures:
    """The same queries by both: ours whole, the peer's scoring of the candidates that our index found.

    In rounds, by turns: what else the machine does for a second must not fall on one of them. The process that waited
    while the other worked is warmed again, for its memory may have been put aside.
    """
    known = {record["id"]: record for record in kept}
    rounds = []
    for start in range(ROUNDS):
        _timed(index, warm)
        rounds.append(_round(index, known, sample[start::ROUNDS]))
    every = {key: [value for one in rounds for value in one[key]] for key in rounds[0]}
    ratios = [statistics.median(one["peers"]) / statistics.median(one["ours"]) for one in rounds]
    return {
        "ours": _spread(every["ours"]),
        "logic_v2": _spread(every["peers"]),
        "logic_v2_on_as_many": _spread(every["fewer"]),
        "ratio": statistics.median(ratios),
        "ratios": ratios,
        "ratio_on_as_many": statistics.median(every["fewer"]) / statistics.median(every["ours"]),
        "candidates": statistics.fmean(every["compared"]),
        "recall_ours": statistics.fmean(every["found"]),
        "recall_logic_v2": statistics.fmean(every["found_by_peer"]),
    }


def _round(index: Index, known: dict[str, Record], sample: Sequence[Query]) -> dict[str, list[float]]:
    """Milliseconds of each query, by ours and by the peer; how many were compared; whether the answer was found."""
    ours = [_asked(index, query) for query in sample]
    nearest = [[known[ident] for ident in index.nearest(_parties(query)[0], PEER_CANDIDATES)] for query in sample]
    work = [
        {"query": _line(0, query), "cands": cands, "keep": True} for query, cands in zip(sample, nearest, strict=True)
    ]
    answers = logic_v2("search", work)
    compared = [len(index.compared(_parties(query)[0], 10)) for query in sample]
    ranked = [
        [cands[place]["id"] for place in sorted(range(len(cands)), key=lambda at: -answer["scores"][at])][:10]
        for cands, answer in zip(nearest, answers, strict=True)
    ]
    return {
        "ours": [ms for ms, _ in ours],
        "peers": [sum(answer["ms"]) for answer in answers],
        "fewer": [sum(answer["ms"][:count]) for answer, count in zip(answers, compared, strict=True)],
        "compared": [float(count) for count in compared],
        "found": [query.answer in hits[:10] for query, (_, hits) in zip(sample, ours, strict=True)],
        "found_by_peer": [query.answer in ids for query, ids in zip(sample, ranked, strict=True)],
    }


def _pairs(path: Path, size: int) -> Figures:
    """Both on the labelled pairs, those without a textual bridge left out; balanced."""
    lines = path.read_text("utf-8").splitlines()
    lines = lines[:: max(1, len(lines) // size)] if size else lines
    pairs = list(zip(map(json.loads, lines), read_pairs(lines, path.name), strict=True))
    pairs = [pair for pair in pairs if pair[0]["cat"] not in UNRELATED]
    ours = [Scored(compare(pair.query, pair.cand).score, bool(pair.same), pair.category) for _, pair in pairs]
    answers = logic_v2("pairs", ({"query": raw["query"], "cands": [raw["cand"]]} for raw, _ in pairs))
    theirs = [
        Scored(round(10_000 * answer["scores"][0]), one.same, one.category)
        for one, answer in zip(ours, answers, strict=True)
    ]
    house_threshold = threshold(datetime.now(UTC).date()).value  # noqa: TID251  a figure of today
    return {"ours": _quality(ours, house_threshold), "logic_v2": _quality(theirs, PEER_THRESHOLD)}


def _quality(scored: Sequence[Scored], threshold: int) -> Figures:
    """Figures at the ``threshold`` that each engine alerts at."""
    innocent = [one.score for one in scored if one.category == "neg_customer"]
    real = [one.score for one in scored if one.same and one.category.startswith(REAL)]
    one_in_a_hundred = threshold_for(innocent, 0.01)
    kinds: dict[str, list[int]] = defaultdict(list)
    for one in scored:
        kinds[one.category].append(one.score)
    return {
        "auc": area(scored),
        "f1": at(scored, threshold).f1,
        "real_recall_at_1_percent": sum(score >= one_in_a_hundred for score in real) / len(real),
        "threshold_at_1_percent": one_in_a_hundred,
        "kinds": {kind: sum(score >= threshold for score in scores) / len(scores) for kind, scores in kinds.items()},
    }


def _million(kept: list[Record], queries: Sequence[Query], size: int) -> Figures:
    start = time.process_time()
    index = _index(million(kept, 1_000_000))
    seconds = time.process_time() - start
    _timed(index, queries[ROUNDS + 1 :: max(ROUNDS + 2, len(queries) // 250)])
    sample = _sample(queries, size)
    spent = _spread(_timed(index, sample))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    recall = _recall(index, sample)
    return {"names": index.height, "build_seconds": seconds, "peak_mb": peak, **spent, "recall": recall}


if __name__ == "__main__":
    main()
