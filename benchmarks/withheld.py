"""Queries with a known answer: aliases taken off the list before it is indexed, and names spoilt the way people do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random  # noqa: TID251  a seed is given: the same queries in every run

from anyascii import anyascii
from rapidfuzz import fuzz

from benchmarks.corpus import Record
from screening.names.scripts import script_of

BRIDGE = 60
"""Least likeness (token_set_ratio of rapidfuzz, per cent) of a withheld Latin alias to a name that stays.

Below it "DON BERNA" is to be found as Diego Murillo: that is knowledge, and no comparison of spellings has it.
"""
_SHARE = 5  # one entity in five gives a query


@dataclass(frozen=True, slots=True)
class Query:
    """``kind``: how the name was come by; ``answer``: id of the entity that ought to be found."""

    kind: str
    name: str
    schema: str
    answer: str


def withhold(records: list[Record], seed: int = 20_261_122) -> tuple[list[Record], list[Query]]:
    """The records without the aliases that became queries, and all queries."""
    chance = Random(seed)  # noqa: S311
    kept, queries = [], []
    for record in records:
        if chance.randrange(_SHARE):
            kept.append(record)
            continue
        left, taken = _take_alias(record, chance)
        kept.append(left)
        queries += taken
        queries += _spoilt(left, chance)
    return kept, queries


def _take_alias(record: Record, chance: Random) -> tuple[Record, list[Query]]:
    others = [*record["names"][1:], *record["weak_names"]]
    if not others:
        return record, []
    alias = chance.choice(others)
    left = {
        **record,
        "names": [name for name in record["names"] if name != alias],
        "weak_names": [name for name in record["weak_names"] if name != alias],
    }
    rest = [*left["names"], *left["weak_names"]]
    script = _script(alias)
    if script == "latin" and not BRIDGE <= max(_alike(alias, name) for name in rest) < 100:
        return record, []
    kind = "alias" if script == "latin" else f"script_{script}"
    if script == "latin" and not any(_script(name) == "latin" for name in rest):
        kind = "latin_for_script"
    return left, [Query(kind, alias, record["schema"], record["id"])]


def _alike(one: str, other: str) -> float:
    return fuzz.token_set_ratio(_plain(one), _plain(other)) if _plain(one) != _plain(other) else 100.0


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(name).lower()))


def _script(name: str) -> str:
    return next((found for char in name if (found := script_of(char)) not in ("", "latin")), "latin")


def _spoilt(record: Record, chance: Random) -> list[Query]:
    """One spoiling of the first name, chosen by chance among those that fit it."""
    name = record["names"][0]
    if _script(name) != "latin" or len(name) < 6:
        return []
    kind = chance.choice(tuple(WAYS))
    spoilt = WAYS[kind](name, record["schema"], chance)
    return [Query(kind, spoilt, record["schema"], record["id"])] if spoilt and spoilt != name else []


def _slip(name: str, schema: str, chance: Random) -> str:
    places = [at for at, char in enumerate(name) if char.isalpha()]
    at, letter = chance.choice(places), chance.choice("abcdefghijklmnoprstuvyz")
    rest = name[at + 1 :]
    return name[:at] + chance.choice((letter + name[at] + rest, rest, letter + rest, rest[:1] + name[at] + rest[1:]))


def _two_slips(name: str, schema: str, chance: Random) -> str:
    return _slip(_slip(name, schema, chance), schema, chance)


def _initial(name: str, schema: str, chance: Random) -> str:
    words = name.replace(",", " ").split()
    if schema != "Person" or len(words) < 2:
        return ""
    at = chance.randrange(len(words))
    return " ".join(f"{word[0]}." if place == at else word for place, word in enumerate(words))


def _order(name: str, schema: str, chance: Random) -> str:
    words = name.replace(",", " ").split()
    chance.shuffle(words)
    return " ".join(words)


def _joined(name: str, schema: str, chance: Random) -> str:
    words = name.replace(",", " ").split()
    if len(words) < 2:
        return ""
    at = chance.randrange(len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def _split(name: str, schema: str, chance: Random) -> str:
    words = name.replace(",", " ").split()
    long = [at for at, word in enumerate(words) if len(word) > 5]
    if not long:
        return ""
    at = chance.choice(long)
    cut = chance.randrange(2, len(words[at]) - 2)
    return " ".join([*words[:at], words[at][:cut], words[at][cut:], *words[at + 1 :]])


def _cut(name: str, schema: str, chance: Random) -> str:
    return name[:35] if len(name) > 37 else ""


def _dropped(name: str, schema: str, chance: Random) -> str:
    words = name.replace(",", " ").split()
    if len(words) < 3:
        return ""
    at = chance.randrange(len(words))
    return " ".join(word for place, word in enumerate(words) if place != at)


def _title(name: str, schema: str, chance: Random) -> str:
    return f"{chance.choice(('Mr', 'Dr', 'General', 'Haji'))} {name}" if schema == "Person" else ""


def _form(name: str, schema: str, chance: Random) -> str:
    return f"{name} {chance.choice(('LLC', 'Ltd', 'OOO', 'GmbH'))}" if schema == "Organization" else ""


def _scanned(name: str, schema: str, chance: Random) -> str:
    swaps = [pair for pair in (("o", "0"), ("l", "1"), ("m", "rn"), ("e", "c"), ("i", "l")) if pair[0] in name.lower()]
    if not swaps:
        return ""
    seen, read = chance.choice(swaps)
    return re.sub(seen, read, name, count=1, flags=re.IGNORECASE)


WAYS = {
    "typo_1": _slip,
    "typo_2": _two_slips,
    "initial": _initial,
    "order": _order,
    "joined": _joined,
    "split": _split,
    "cut_35": _cut,
    "dropped": _dropped,
    "title": _title,
    "form": _form,
    "scanned": _scanned,
}
