"""One item in, one answer out: what ``manage.py classify_items`` writes for a line of its file.

The answer holds plain values only (str, int, list, dict), so that it is a line of JSON as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from screening.controls.catalogue import Catalogue
from screening.controls.classification import Classification, Proposal, Spoke
from screening.controls.limbs import LimbRead, State
from screening.controls.match import classification
from screening.controls.mismatch import mismatch

LAWS = {
    "eu": "Annex I to Regulation (EU) 2021/821",
    "us": "the Commerce Control List of the United States",
    "eu-torture": "Regulation (EU) 2019/125",
}
_STATE = {State.MET: "yes", State.UNMET: "no", State.UNKNOWN: "the words do not say"}


def classify(id: str | int, description: str, declared_code: str, end_use: str, catalogue: Catalogue) -> dict[str, Any]:
    """The proposals, strongest first with points (basis points) and reasons, and the verdict on cyber-surveillance.

    ``because`` says in a sentence why the verdict is what it is; ``limbs`` are the five of Article 2(20) as read;
    ``declared`` is a sentence where the declared code does not fit, "" where nothing speaks against it.
    """
    seen = classification(str(id), description, declared_code, end_use, catalogue)
    return {
        "id": id,
        "codes": [_code(proposal) for proposal in _strongest_first(seen)],
        "cyber_surveillance": str(seen.cyber),
        "because": seen.because,
        "limbs": [_limb(limb) for limb in seen.limbs],
        "candidates": [kind.title for kind in seen.candidates],
        "declared": _declared(seen, catalogue.number("sure")),
    }


def _strongest_first(seen: Classification) -> list[Proposal]:
    return sorted((*seen.proposals, *seen.also), key=lambda one: -one.points)


def _code(proposal: Proposal) -> dict[str, Any]:
    reasons = list(_reasons(proposal))
    return {"code": proposal.code, "points": proposal.points, "reasons": reasons}


def _reasons(proposal: Proposal) -> Iterator[str]:
    said = quoted(proposal.phrases)
    if proposal.spoke is Spoke.PHRASES:
        where = "phrases of the end-use statement" if proposal.from_end_use else "phrases"
        yield f"{where}: {said}"
    elif proposal.spoke is Spoke.BESIDE:
        yield f"what reads like this is often taken for it; see which limbs are met: {said}"
    else:
        yield f"words in common with the entry's terms: {said}"
    yield f"entry: {proposal.title} ({LAWS[proposal.jurisdiction]})"
    yield from (f"limb: {limb.asks} {_answer(limb)}" for limb in proposal.limbs)
    if proposal.released:
        yield f"outside, as described: {proposal.released}"
    yield from (f"may release it: {note}" for note in proposal.notes)


def quoted(words: Iterable[str]) -> str:
    """ "“a”, “b”"."""
    return ", ".join(f"“{word}”" for word in words)


def _answer(limb: LimbRead) -> str:
    by = f" ({quoted(limb.words)})" if limb.words else " (by its nature)" if limb.by_nature else ""
    return f"{_STATE[limb.state].capitalize()}{by}."


def _limb(limb: LimbRead) -> dict[str, Any]:
    return {"id": limb.id, "state": str(limb.state), "words": list(limb.words), "by_nature": limb.by_nature}


def _declared(seen: Classification, sure: int) -> str:
    found = mismatch(seen, sure)
    if found is None:
        return ""
    return f"declared {seen.declared}, described like {found.code}, because of {quoted(found.phrases)}"
