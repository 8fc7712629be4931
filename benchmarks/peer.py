"""Runs inside the peer's own environment: nomenklatura's logic-v2 on the work of one file, answers as JSON lines.

A line of work is {"query": record, "cands": [record, ...]}; its answer {"scores": [...], "ms": [...]}, each candidate
scored and timed apart. Entities are built before the clock starts, and one pass over persons warms the caches that
take seconds, so that what is timed is scoring alone.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from followthemoney import model
from followthemoney.proxy import EntityProxy
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig

_PROPERTIES = {"names": "name", "weak_names": "weakAlias", "birth_dates": "birthDate", "countries": "country"}
_NUMBERS = {"imo": "imoNumber", "passport": "passportNumber", "inn": "innCode", "ogrn": "ogrnCode", "lei": "leiCode"}
_ALGORITHM = get_algorithm("logic-v2")


def proxy(record: dict[str, Any], ident: str) -> EntityProxy:
    schema = record["schema"] if record["schema"] in model.schemata else "LegalEntity"
    entity = model.make_entity(schema)
    entity.id = ident
    for key, prop in _PROPERTIES.items():
        if prop in entity.schema.properties:
            entity.add(prop, record.get(key, []), quiet=True)
    for kind, value in record.get("ids", []):
        prop = _NUMBERS.get(kind, "registrationNumber")
        if prop in entity.schema.properties:
            entity.add(prop, value, quiet=True)
    return entity


def main(path: str) -> None:
    config = ScoringConfig.defaults()
    _ALGORITHM.compare(
        proxy({"schema": "Person", "names": ["Warm Up"]}, "w"),
        proxy({"schema": "Person", "names": ["Up"]}, "x"),
        config,
    )
    known: dict[str, EntityProxy] = {}
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file):
            work = json.loads(line)
            query = proxy(work["query"], f"query-{number}")
            cands = []
            for place, cand in enumerate(work["cands"]):
                ident = cand.get("id") or f"cand-{number}-{place}"
                if work.get("keep"):
                    cand_proxy = known.setdefault(ident, None) or proxy(cand, ident)  # type: ignore[arg-type]
                    known[ident] = cand_proxy
                else:
                    cand_proxy = proxy(cand, ident)
                cands.append(cand_proxy)
            print(json.dumps(_scored(query, cands, config)))  # noqa: T201  the answer is the output


def _scored(query: EntityProxy, cands: list[EntityProxy], config: Any) -> dict[str, list[float]]:
    scores, spent = [], []
    for cand in cands:
        start = time.process_time()
        scores.append(_ALGORITHM.compare(query, cand, config).score)
        spent.append(1_000 * (time.process_time() - start))
    return {"scores": scores, "ms": spent}


if __name__ == "__main__":
    main(sys.argv[1])
