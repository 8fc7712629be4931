"""Listed, unlisted candidate, or no: what the words say of cyber-surveillance.

Listed is what reads like a named entry; where words for a function alone speak for one, and a kind of thing that is on
no list is called by its name, the name is nearer. What is declared is another question (IT-01 asks both). Anything else
is asked the five limbs of Article 2(20). A candidate is no finding that the article applies: it says that a person has
to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from screening.controls.catalogue import Catalogue, Entry
from screening.controls.classification import Candidate, Cyber, Proposal, Standing
from screening.controls.limbs import LimbRead, State
from screening.controls.limbs import read as read_limb
from screening.controls.proposal import words_of
from screening.controls.reader import Read

_TOO_FEW = 3
"""Words. The verdict is on what an item reads like; only where nothing can be read does the declared code speak."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """``limbs`` are the five of Article 2(20) as read, ``because`` one sentence."""

    cyber: Cyber
    limbs: tuple[LimbRead, ...]
    because: str


def judge(
    made: Sequence[Proposal],
    candidates: Sequence[tuple[Entry, Candidate]],
    stands: Standing,
    declared: str,
    texts: Sequence[Read],
    catalogue: Catalogue,
) -> Verdict:
    """The verdict on one item. ``texts``: its description and the end-use statement."""
    limbs = _five(candidates, texts, catalogue)
    listed = next((one for one in made if one.surveillance and _outweighs(one, candidates, limbs, catalogue)), None)
    if listed:
        return Verdict(Cyber.LISTED, limbs, f"It reads like {listed.code}, a named cyber-surveillance item.")
    if stands is Standing.LISTED and len(texts[0].text.words) < _TOO_FEW:
        says = f"It is declared as {declared}, a named cyber-surveillance item, and its description is too short to say"
        return Verdict(Cyber.LISTED, limbs, f"{says} otherwise.")
    return _unlisted(candidates, limbs, catalogue)


def _outweighs(
    one: Proposal, candidates: Sequence[tuple[Entry, Candidate]], limbs: Sequence[LimbRead], catalogue: Catalogue
) -> bool:
    """Whether a named entry is nearer than the kinds of thing that are on no list. A name is. Words for a function
    alone yield to an ordinary trade named as its purpose, to a kind called by its name, and to any kind when they are
    said once, but not where they say three limbs of the entry itself.
    """
    if one.named or one.released:
        return not one.released
    if any(limb.id == "specially_designed" and limb.state is State.UNMET for limb in limbs):
        return False
    if sum(limb.state is State.MET for limb in one.limbs) >= catalogue.number("limbs_met"):
        return True
    said_twice = catalogue.number("paraphrase") + catalogue.number("further_phrase") // 2
    return not candidates or (one.points >= said_twice and not any(kind.named for _, kind in candidates))


def _unlisted(
    candidates: Sequence[tuple[Entry, Candidate]], limbs: tuple[LimbRead, ...], catalogue: Catalogue
) -> Verdict:
    against = next((limb for limb in limbs if limb.state is State.UNMET), None)
    met = sum(limb.state is State.MET for limb in limbs)
    # A function is said of many things: only with the purpose or the secrecy beside it is it asked about.
    enough = catalogue.number("limbs_met") + (not any(kind.named for _, kind in candidates))
    of_a_kind = bool(candidates) and met >= enough
    alone = met >= catalogue.number("limbs_alone")
    if against is None and (of_a_kind or alone):
        kind = candidates[0][1].title if candidates else "It is of no known kind"
        return Verdict(
            Cyber.CANDIDATE, limbs, f"{kind}: {met} of the five limbs of Article 2(20) are met and none is unmet."
        )
    if candidates and against:
        return Verdict(Cyber.NO, limbs, f"{against.asks} No, by the words “{against.words[0]}”.")
    return Verdict(Cyber.NO, limbs, "Nothing in its words reads like cyber-surveillance.")


def _five(
    candidates: Sequence[tuple[Entry, Candidate]], texts: Sequence[Read], catalogue: Catalogue
) -> tuple[LimbRead, ...]:
    implied = {limb for entry, _ in candidates for limb in entry.implies}
    texts = [text for text in texts if "five" in text.kinds]
    if not texts and not implied:
        return catalogue.unsaid
    return tuple(
        read_limb(limb, *words_of(("five", limb.id), texts, catalogue), by_nature=limb.id in implied)
        for limb in catalogue.five
    )
