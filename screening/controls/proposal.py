"""How a reading becomes a proposal with points: of a rich card, of a row of Annex I, in another form.

Points order what an officer reads first. No text alone makes a classification certain.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from screening.controls.catalogue import Catalogue, Entry
from screening.controls.classification import Proposal, Spoke
from screening.controls.firing import Firing, unturned
from screening.controls.likeness import Near
from screening.controls.limbs import Limb, LimbRead, State
from screening.controls.limbs import read as read_limb
from screening.controls.reader import Read
from screening.controls.words import Span

_MOST_SAID = 5
_BESIDE_MOST = 2
_ROWS_MOST = 3
_BEHIND = 50
_FORMS = ("hardware", "software", "technology")
_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def of_entry(number: int, entry: Entry, firings: list[Firing], texts: Sequence[Read], catalogue: Catalogue) -> Proposal:
    """The proposal of a rich card. ``texts``: the description and the end-use statement."""
    limbs = limbs_of(number, entry, texts, catalogue)
    notes = _notes(number, entry, texts)
    own = [firing for firing in firings if not firing.use]
    return Proposal(
        code=_level(own or firings, {one.code for one in entry.wordings if one.before}),
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


def of_rows(read: Read, declared: str, catalogue: Catalogue) -> Iterator[Proposal]:
    """The proposals of the rows of Annex I that the text is like, if it is more like them than like everyday goods."""
    least = catalogue.number("least_likeness")
    everyday = read.everyday * catalogue.number("ahead") // 100
    if "everyday" in read.turns:
        least += catalogue.number("everyday")
    best = read.near[0].points if read.near else 0
    for near in read.near[:_ROWS_MOST]:
        close = 100 * near.points >= catalogue.number("close") * best
        own = declared[:5] == near.row.code
        enough = least - (catalogue.number("whole_term") if near.share >= catalogue.number("whole_share") else 0)
        if close and near.points >= max(enough - (catalogue.number("declared") if own else 0), everyday):
            yield from _in_form(of_row(near, read, own, catalogue), read, catalogue)


def _in_form(made: Proposal, read: Read, catalogue: Catalogue) -> Iterator[Proposal]:
    """A row of goods, and before it the row of the software or know-how for them when that is what is described.

    Every category of the Annex has its software as xD001 and its know-how as xE001; the regime's digit stays.
    """
    letter = {"software": "D", "technology": "E"}.get(_form(read), "")
    code = f"{made.code[0]}{letter}{made.code[2]}01"
    row = catalogue.row(code) if letter and made.code[1] in "ABC" else None
    if row is not None:
        yield replace(made, code=code, entry=code, title=row.title, points=made.points + _BEHIND)
    yield made


def of_row(near: Near, read: Read, own: bool, catalogue: Catalogue) -> Proposal:
    """The proposal of a row of Annex I; ``own``: it is what the exporter declared."""
    points = catalogue.number("term") + catalogue.number("likeness") * near.points // 100
    points = min(points, catalogue.number("phrase") - 100) + (catalogue.number("declared") if own else 0)
    said = read.in_common(near.term) or (near.term,)
    code, title = near.row.code, near.row.title
    # A share of a term orders what is read first; that an item is a named one only a term that stands there whole says.
    named = code in catalogue.named_codes and near.share >= catalogue.number("whole_share")
    return Proposal(code, code, title, points, named, said, (), "", spoke=Spoke.TERMS, named=False)


def shifted(made: Proposal, entry: Entry, read: Read, catalogue: Catalogue) -> Iterator[Proposal]:
    """The proposal, and before it the entry to which the item belongs in the form in which it comes."""
    for form in entry.becomes:
        if form.form == _form(read, form.unless):
            other = next((one for one in catalogue.entries if _is(one, entry.jurisdiction, form.code)), None)
            title, flag = (other.title, other.surveillance) if other else (entry.title, False)
            points = min(made.points, catalogue.number("most"))
            made = replace(made, points=max(made.points - catalogue.number("form"), catalogue.number("propose")))
            yield replace(made, code=form.code, entry=form.code, title=title, points=points, surveillance=flag)
            break
    yield made


def _form(read: Read, besides: str = "hardware") -> str:
    """The form in which the item comes: the one that is said first, because what follows is what it is for or comes
    with; where a script puts the thing last, the one that is said last. "" where no form is said.
    """
    forms = sorted({*_FORMS, besides})
    spans = [(*span, form) for form in forms for span in read.found.get(("turn", form), ())]
    if len(spans) > 1 and _SIGNS.search(read.text.base):
        return max(spans, key=lambda one: (one[1], one[0]))[2]
    # Of two forms said from the same word on, the longer names it: “software training”.
    return min(spans, key=lambda one: (one[0], -one[1]), default=(0, 0, ""))[2]


def ranked(made: Sequence[Proposal], catalogue: Catalogue) -> tuple[Proposal, ...]:
    """The proposals to show, strongest first: each code once, and no row of Annex I where a card of it spoke."""
    cards = {(one.jurisdiction, one.code[:5]) for one in made if one.spoke is Spoke.PHRASES}
    surest = max((one.points for one in made if one.surveillance and not one.released), default=0)
    made = [_behind(one, surest) if surest and _plain(one) else one for one in made]
    shown: dict[tuple[str, str], Proposal] = {}
    for one in sorted(made, key=lambda one: (-one.points, one.code)):
        doubled = one.spoke is Spoke.TERMS and (one.jurisdiction, one.code) in cards
        if one.points >= catalogue.number("propose") and not doubled:
            shown.setdefault((one.jurisdiction, one.code), one)
    return tuple(shown.values())[: catalogue.number("shown")]


def _level(firings: list[Firing], before: set[str]) -> str:
    """The level below the entry for which most names speak; among equals the one with the longest."""
    first = [one.code for one in firings if one.strong and one.code in before]
    if first:
        return first[0]
    outer = {one.said for one in firings if one.strong}
    firings = [one for one in firings if not any(one.said in said and one.said != said for said in outer)] or firings
    weight: dict[str, int] = defaultdict(int)
    longest: dict[str, int] = defaultdict(int)
    for code, _, strong in {(one.code, one.said, one.strong) for one in firings}:
        weight[code] += 2 if strong else 1
    for one in firings:
        longest[one.code] = max(longest[one.code], one.length if one.strong else 0)
    return max(weight, key=lambda code: (weight[code], longest[code], code))


def _behind(one: Proposal, surest: int) -> Proposal:
    return one if one.points <= surest - _BEHIND else replace(one, points=surest - _BEHIND)


def _plain(one: Proposal) -> bool:
    """Rows of the Annex and entries of cryptography: beside a surveillance reading they come after it, because
    interception and forensic goods are full of computers, radios and ciphers.
    """
    return one.spoke is Spoke.TERMS or one.code[:5] in ("5A002", "5D002")


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


def limbs_of(number: int, entry: Entry, texts: Sequence[Read], catalogue: Catalogue) -> tuple[LimbRead, ...]:
    """The key limbs of the catalogue's entry ``number``, as the texts say."""
    return tuple(_limb(number, limb, texts, catalogue) for limb in entry.limbs)


def _limb(number: int, limb: Limb, texts: Sequence[Read], catalogue: Catalogue) -> LimbRead:
    return read_limb(limb, *words_of(("limb", number, limb.id), texts, catalogue))


def words_of(
    key: tuple[str | int, ...], texts: Sequence[Read], catalogue: Catalogue
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words for the limb at ``key`` and those against it; a denied word speaks for the other side."""
    met: list[str] = []
    unmet: list[str] = []
    speaks_for, speaks_against = (*key, True), (*key, False)
    for text in texts:
        if speaks_for not in text.found and speaks_against not in text.found:
            continue
        against = text.found.get(speaks_against, [])
        if spans := [span for span in text.found.get(speaks_for, []) if not _inside(span, against)]:
            plain, denied = unturned(spans, text, catalogue)
            met += plain
            unmet += denied
        if against:
            plain, denied = unturned(against, text, catalogue)
            unmet += plain
            # What is denied speaks for the other side: “without consent” is covert.
            met += denied
    return tuple(dict.fromkeys(met)), tuple(dict.fromkeys(unmet))


def _inside(span: Span, others: Sequence[Span]) -> bool:
    """“unlocked” in “unlocked by the owner” is part of what speaks against."""
    return any(first <= span[0] and span[1] <= last and span != (first, last) for first, last in others)


def _apart(names: set[str]) -> int:
    """How many of the names have no word in common: one name said in three ways is one."""
    kept: list[set[str]] = []
    for name in sorted(names, key=len):
        words = set(name.casefold().split())
        if all(words.isdisjoint(one) for one in kept):
            kept.append(words)
    return len(kept)


def _released(firings: list[Firing], limbs: Sequence[LimbRead], notes: list[tuple[bool, str]]) -> str:
    """Why the item, as described, lies outside. Two names of the thing itself are released by nothing: else one added
    word would hide any item.
    """
    names = {firing.said for firing in firings if firing.strong}
    unmet = next((limb for limb in limbs if limb.state is State.UNMET), None)
    if unmet and _apart(names) < 2:
        return f"{unmet.asks} No, by the words “{unmet.words[0]}”"
    return next((said for here, said in notes if here and not names), "")
