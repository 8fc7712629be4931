"""Which words of two names meet: one to one, the best first, neighbours that were written as one word joined again."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import OSA

from screening.names.bones import bones
from screening.names.fold import Word
from screening.names.meet import Meeting, meet
from screening.names.parts import Parts
from screening.names.scripts import UNVOWELLED
from screening.names.sound import sound
from screening.names.vocabulary import meanings


class Pair(NamedTuple):
    """Words of the query (by place) that met words of the listed name (by place)."""

    query: tuple[int, ...]
    listed: tuple[int, ...]
    meeting: Meeting


def align(query: Parts, listed: Parts) -> tuple[Pair, ...]:
    """Every word meets at most once. Ties go to the words nearest in place, so that the result is always the same."""
    found = [
        Pair((at,), (there,), meeting)
        for at, word in enumerate(query.words)
        for there, other in enumerate(listed.words)
        if (meeting := meet(word, other))
    ]
    kept = _best(found)
    # Joined words are looked for only where something is left over on a side.
    if len(kept) < max(len(query.words), len(listed.words)):
        found += [Pair(some, one, meeting) for some, one, meeting in _joined(query.words, listed.words)]
        found += [Pair(one, some, meeting) for some, one, meeting in _joined(listed.words, query.words)]
        found += _shifted(query.words, listed.words)
        kept = _best(found)
    return tuple(sorted(kept, key=lambda pair: pair.query))


def _best(found: list[Pair]) -> list[Pair]:
    taken_query: set[int] = set()
    taken_listed: set[int] = set()
    kept = []
    for pair in sorted(found, key=_rank):
        if taken_query.isdisjoint(pair.query) and taken_listed.isdisjoint(pair.listed):
            taken_query.update(pair.query)
            taken_listed.update(pair.listed)
            kept.append(pair)
    return kept


def _rank(pair: Pair) -> tuple[int, int, tuple[int, ...], tuple[int, ...]]:
    return (-pair.meeting.points, abs(pair.query[0] - pair.listed[0]), pair.query, pair.listed)


_Join = tuple[tuple[int, ...], tuple[int, ...], Meeting]


def _joined(split: tuple[Word, ...], whole: tuple[Word, ...]) -> list[_Join]:
    """Two or three words of ``split`` that are one word of ``whole``: by letters, by sound, or in translation."""
    if len(split) < 2:
        return []
    found: list[_Join] = []
    for there, word in enumerate(whole):
        text = word.text
        if len(text) < 3 or text.isdigit():
            continue
        for places in _runs(split, text):
            if meeting := _glued([split[at].text for at in places], text):
                found.append((places, (there,), meeting))
        found += _glued_bones(split, word, there)
    return found


def _glued_bones(split: tuple[Word, ...], whole: Word, there: int) -> list[_Join]:
    """Two neighbours and one word, of which one side is in a script without vowels, by their consonants."""
    found: list[_Join] = []
    for at in range(len(split) - 1):
        one, two = split[at], split[at + 1]
        if (whole.script in UNVOWELLED) == (one.script in UNVOWELLED):
            continue
        ends = {bone.lstrip("ayv") if len(bone) > 1 else bone for bone in bones(two)}
        glued = {start + end for start in bones(one) for end in ends}
        if any(len(bone) > 3 for bone in glued & bones(whole)):
            found.append(((at, at + 1), (there,), Meeting("joined", 8_800)))
    return found


def _runs(split: tuple[Word, ...], text: str) -> list[tuple[int, ...]]:
    """Places of two to four words that may make up ``text``: neighbours, or a beginning and an end in any order."""
    runs: list[tuple[int, ...]] = []
    for start in range(len(split)):
        for size in (2, 3, 4):
            if (
                start + size <= len(split)
                and abs(sum(len(split[at].text) for at in range(start, start + size)) - len(text)) < 3
            ):
                runs.append(tuple(range(start, start + size)))
        if start + 1 < len(split) and meanings(text):
            runs.append((start, start + 1))
    heads = [at for at, word in enumerate(split) if len(word.text) > 1 and text.startswith(word.text)]
    for head in heads:
        for tail, word in enumerate(split):
            if tail != head and len(word.text) > 1 and abs(len(split[head].text) + len(word.text) - len(text)) < 2:
                runs.append((head, tail))
    return list(dict.fromkeys(runs))


def _glued(parts: list[str], text: str) -> Meeting | None:
    if any(part.isdigit() for part in parts):
        return None
    glued = "".join(parts)
    if glued == text:
        return Meeting("joined", 9_700)
    if len(parts) == 2 and meanings(" ".join(parts)) & meanings(text):
        return Meeting("translation", 9_300)
    if sound(glued) == sound(text):
        return Meeting("joined", 9_300)
    if len(text) > 6 and OSA.distance(glued, text, score_cutoff=1) <= 1:
        return Meeting("joined", 8_600)
    return None


def _shifted(query: tuple[Word, ...], listed: tuple[Word, ...]) -> list[Pair]:
    """Two neighbours whose space stands elsewhere: "GROU PCOSTAR", "GROUP COSTAR"."""
    found = []
    for at in range(len(query) - 1):
        one = query[at].text + query[at + 1].text
        for there in range(len(listed) - 1):
            for first, second in ((there, there + 1), (there + 1, there)):
                other = listed[first].text + listed[second].text
                if len(one) > 6 and abs(len(one) - len(other)) < 2 and not (one + other).isdigit():
                    slips = OSA.distance(one, other, score_cutoff=1)
                    if slips <= 1 and query[at].text not in (listed[first].text, listed[second].text):
                        found.append(
                            Pair((at, at + 1), tuple(sorted((first, second))), Meeting("joined", 9_500 - 600 * slips))
                        )
    return found
