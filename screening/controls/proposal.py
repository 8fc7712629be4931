"""How a reading becomes a proposal with points: of a rich card, of a row of Annex I, in another form.

Points order what an officer reads first. No text alone makes a classification certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from screening.controls.catalogue import Catalogue, Entry
from screening.controls.classification import Proposal, Spoke
from screening.controls.firing import Firing, unturned
from screening.controls.limbs import Limb, LimbRead, State
from screening.controls.limbs import read as read_limb
from screening.controls.reader import Read
from screening.controls.retrieval import FULL, Shared

_MOST_SAID = 5
_BESIDE_MOST = 2


def of_entry(number: int, entry: Entry, firings: list[Firing], texts: Sequence[Read], catalogue: Catalogue) -> Proposal:
    """The proposal of a rich card. ``texts``: the description and the end-use statement."""
    limbs = tuple(_limb(number, limb, texts, catalogue) for limb in entry.limbs)
    notes = _notes(number, entry, texts)
    own = [firing for firing in firings if not firing.use]
    return Proposal(
        code=_level(own or firings),
        entry=entry.code,
        title=entry.title,
        points=_points(number, firings, limbs, texts, catalogue),
        surveillance=entry.surveillance,
        phrases=_said(firings),
        notes=tuple(said for _, said in notes),
        us=entry.us,
        jurisdiction=entry.jurisdiction,
        limbs=limbs,
        released=_released(firings, limbs, notes),
        from_end_use=not own,
        named=any(firing.strong for firing in firings),
    )


def of_row(shared: Shared, read: Read, declared: str, catalogue: Catalogue) -> Proposal:
    """The proposal of a row of Annex I that has words in common with the text; below ``propose`` it is not shown."""
    strength = shared.weight * shared.share // FULL - catalogue.number("least_weight")
    enough = shared.share >= catalogue.number("least_share") and strength >= 0
    points = catalogue.number("term") + 2 * strength + 150 * min(shared.more, 4)
    points = min(points, catalogue.number("phrase") - 100) if enough else 0
    if ("turn", "everyday") in read.found:
        points -= catalogue.number("everyday")
    if declared[:5] == shared.row.code and points:
        points += catalogue.number("declared")
    said = tuple(dict.fromkeys(read.text.said(span) for span in shared.spans))
    return Proposal(shared.row.code, shared.row.code, shared.row.title, points, False, said, (), "", spoke=Spoke.TERMS)


def shifted(made: Proposal, entry: Entry, read: Read, catalogue: Catalogue) -> Iterator[Proposal]:
    """The proposal, and before it the entry to which the item belongs in the form in which it comes."""
    forms = {key[1] for key in read.found if key[0] == "turn"}
    for form in entry.becomes:
        if form.form in forms and form.unless not in forms and "hardware" not in forms:
            other = next((one for one in catalogue.entries if _is(one, entry.jurisdiction, form.code)), None)
            title, flag = (other.title, other.surveillance) if other else (entry.title, False)
            points = min(made.points, catalogue.number("most"))
            made = replace(made, points=max(made.points - catalogue.number("form"), catalogue.number("propose")))
            yield replace(made, code=form.code, entry=form.code, title=title, points=points, surveillance=flag)
            break
    yield made


def ranked(made: Iterable[Proposal], catalogue: Catalogue) -> tuple[Proposal, ...]:
    """The proposals to show, strongest first: each code once, and no row of Annex I where a card of it spoke."""
    cards = {(one.jurisdiction, one.code[:5]) for one in made if one.spoke is Spoke.PHRASES}
    shown: dict[tuple[str, str], Proposal] = {}
    for one in sorted(made, key=lambda one: (-one.points, one.code)):
        doubled = one.spoke is Spoke.TERMS and (one.jurisdiction, one.code) in cards
        if one.points >= catalogue.number("propose") and not doubled:
            shown.setdefault((one.jurisdiction, one.code), one)
    return tuple(shown.values())[: catalogue.number("shown")]


def _level(firings: list[Firing]) -> str:
    """The level below the entry for which most names speak; among equals the one with the longest."""
    outer = {one.said for one in firings if one.strong}
    firings = [one for one in firings if not any(one.said in said and one.said != said for said in outer)] or firings
    weight: dict[str, int] = defaultdict(int)
    longest: dict[str, int] = defaultdict(int)
    for code, _, strong in {(one.code, one.said, one.strong) for one in firings}:
        weight[code] += 2 if strong else 1
    for one in firings:
        longest[one.code] = max(longest[one.code], one.length if one.strong else 0)
    return max(weight, key=lambda code: (weight[code], longest[code], code))


def _is(entry: Entry, jurisdiction: str, code: str) -> bool:
    own = code == entry.code or any(wording.code == code for wording in entry.wordings)
    return entry.jurisdiction == jurisdiction and own


def _points(
    number: int, firings: list[Firing], limbs: Sequence[LimbRead], texts: Sequence[Read], catalogue: Catalogue
) -> int:
    strong = {firing.said for firing in firings if firing.strong}
    first = catalogue.number("phrase" if strong else "paraphrase")
    further = len(strong) - 1 if strong else min(len({firing.said for firing in firings}) - 1, 1)
    points = min(first + catalogue.number("further_phrase") * further, catalogue.number("most"))
    points += min(max(firing.length for firing in firings), 5) * 10
    points -= catalogue.number("limb") * sum(limb.state is State.UNMET for limb in limbs)
    points += 100 * sum(limb.state is State.MET for limb in limbs)
    points -= catalogue.number("beside") * _beside(number, texts)
    if all(firing.use for firing in firings):
        points -= catalogue.number("end_use")
    return max(min(points, catalogue.number("most")), catalogue.number("propose"))


def _beside(number: int, texts: Sequence[Read]) -> int:
    """How many harmless things stand in the text, at most two: a list of them must not bury a name."""
    return min(len({said for text in texts for said in text.said(("near", number))}), _BESIDE_MOST)


def _said(firings: list[Firing]) -> tuple[str, ...]:
    ordered = sorted(firings, key=lambda firing: (firing.use, not firing.strong))
    said: list[str] = []
    for firing in ordered:
        # What only adds words to a phrase that is shown already tells a reader nothing new.
        if not any(one in firing.said for one in said):
            said.append(firing.said)
    return tuple(said[:_MOST_SAID])


def _notes(number: int, entry: Entry, texts: Sequence[Read]) -> list[tuple[bool, str]]:
    """The entry's notes, those whose words stand in the text first, each with whether they do."""
    stands = [any(("note", number, at) in text.found for text in texts) for at in range(len(entry.notes))]
    ordered = sorted(zip(stands, entry.notes, strict=True), key=lambda pair: not pair[0])
    return [(here, f"{note.says} ({note.place})") for here, note in ordered]


def _limb(number: int, limb: Limb, texts: Sequence[Read], catalogue: Catalogue) -> LimbRead:
    return read_limb(limb, *words_of(("limb", number, limb.id), texts, catalogue))


def words_of(
    key: tuple[str | int, ...], texts: Sequence[Read], catalogue: Catalogue
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words for the limb at ``key`` and those against it; a denied word speaks against."""
    met: list[str] = []
    unmet: list[str] = []
    for text in texts:
        plain, denied = unturned(text.found.get((*key, True), ()), text, catalogue)
        met += plain
        unmet += denied + list(text.said((*key, False)))
    return tuple(dict.fromkeys(met)), tuple(dict.fromkeys(unmet))


def _released(firings: list[Firing], limbs: Sequence[LimbRead], notes: list[tuple[bool, str]]) -> str:
    """Why the item, as described, lies outside. Two names of the thing itself are released by nothing: else one added
    word would hide any item.
    """
    names = {firing.said for firing in firings if firing.strong}
    unmet = next((limb for limb in limbs if limb.state is State.UNMET), None)
    if unmet and len(names) < 2:
        return f"{unmet.asks} No, by the words “{unmet.words[0]}”"
    return next((said for here, said in notes if here and not names), "")
