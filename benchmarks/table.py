"""Figures as the table that README shows."""

from __future__ import annotations

from typing import Any

Figures = dict[str, Any]


def search_table(found: Figures) -> str:
    """Markdown: what was measured, logic-v2, ours."""
    build, worker, search, recall = (found[key] for key in ("build", "worker", "search", "recall"))
    peer = found.get("peer")
    rows = [
        ("search, median / p95 / p99 ms", _ms(peer["logic_v2"]) if peer else "", _ms(search)),
        ("recall@10", _share(peer["recall_logic_v2"]) if peer else "", _share(recall["at_10"])),
        ("recall@1", "", _share(recall["at_1"])),
    ]
    if peer:
        rows += [
            ("the same queries, median / p95 / p99 ms", _ms(peer["logic_v2"]), _ms(peer["ours"])),
            ("ratio at the median, 50 candidates for logic-v2", "", f"{peer['ratio']:.1f}"),
            (
                f"ratio at the median, as many candidates as ours ({peer['candidates']:.0f})",
                _ms(peer["logic_v2_on_as_many"]),
                f"{peer['ratio_on_as_many']:.1f}",
            ),
            ("recall@10 on those queries", _share(peer["recall_logic_v2"]), _share(peer["recall_ours"])),
        ]
    rows += [
        (
            f"build, seconds of processor time here and in {build['readers']:.0f} readers / on the clock",
            "",
            _built(build),
        ),
        ("peak MB, here / a reader", "", f"{build['peak_mb']:.0f} / {build['reader_peak_mb']:.0f}"),
        ("index files, MB", "", f"{build['files_mb']:.0f}"),
        ("worker's own memory after searching, MB", "", f"{worker['private_mb']:.0f}"),
        ("import / open with hashes checked / first search, seconds", "", _start(worker)),
    ]
    rows += [
        (f"recall@10, {kind} ({one['queries']})", "", _share(one["at_10"])) for kind, one in recall["kinds"].items()
    ]
    title = f"{build['entities']:.0f} entities, {build['names']:.0f} names; load {found['load'][0]:.1f}"
    return _markdown(title, rows)


def pairs_table(pairs: Figures) -> str:
    """Markdown: quality on the labelled pairs, then each category's share of alerts at 0.7."""
    theirs, ours = pairs["logic_v2"], pairs["ours"]
    rows = [
        ("area under the curve", _share(theirs["auc"]), _share(ours["auc"])),
        ("F1 at the threshold of each, balanced", _share(theirs["f1"]), _share(ours["f1"])),
        (
            "recall on real pairs where 1 % of customers alert",
            _share(theirs["real_recall_at_1_percent"]),
            _share(ours["real_recall_at_1_percent"]),
        ),
    ]
    rows += [(kind, _share(theirs["kinds"][kind]), _share(share)) for kind, share in sorted(ours["kinds"].items())]
    return _markdown("labelled pairs", rows)


def million_table(million: Figures) -> str:
    """Markdown: search among a million names."""
    rows = [
        ("search, median / p95 / p99 ms", "", _ms(million)),
        ("search, mean ms", "", f"{million['mean']:.1f}"),
        ("recall@10", "", _share(million["recall"]["at_10"])),
        ("build, seconds / peak MB", "", f"{million['build_seconds']:.0f} / {million['peak_mb']:.0f}"),
    ]
    return _markdown(f"{million['names']} names", rows)


def _markdown(title: str, rows: list[tuple[str, str, str]]) -> str:
    lines = [f"| {title} | logic-v2 | ours |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {name} | {theirs} | {ours} |" for name, theirs, ours in rows)]) + "\n"


def _ms(spread: Figures) -> str:
    return f"{spread['median']:.2f} / {spread['p95']:.1f} / {spread['p99']:.1f}"


def _share(value: float) -> str:
    return f"{value:.3f}"


def _start(worker: Figures) -> str:
    return f"{worker['import_seconds']:.2f} / {worker['open_seconds']:.2f} / {worker['first_search_seconds']:.3f}"


def _built(build: dict[str, float]) -> str:
    return f"{build['seconds']:.1f} + {build['readers_seconds']:.1f} / {build['wall_seconds']:.1f}"
