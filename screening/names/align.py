"""Which words of two names meet: one to one, the best first, neighbours that were written as one word joined again."""

from __future__ import annotations

from dataclasses import dataclass

from screening.names.fold import Word
from screening.names.meet import Meeting, meet
from screening.names.parts import Parts
from screening.names.sound import sound


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of the query (by place) that met words of the listed name (by place)."""

    query: tuple[int, ...]
    listed: tuple[int, ...]
    meeting: Meeting


def align(query: Parts, listed: Parts) -> tuple[Pair, ...]:
    """Every word meets at most once. Ties go to the words nearest in place, so that the result is always the same."""
    wanted = sorted(
        _pairs(query, listed), key=lambda pair: (-pair.meeting.points, _apart(pair), pair.query, pair.listed)
    )
    taken_query: set[int] = set()
    taken_listed: set[int] = set()
    kept = []
    for pair in wanted:
        if taken_query.isdisjoint(pair.query) and taken_listed.isdisjoint(pair.listed):
            taken_query.update(pair.query)
            taken_listed.update(pair.listed)
            kept.append(pair)
    return tuple(sorted(kept, key=lambda pair: pair.query))


def _apart(pair: Pair) -> int:
    return abs(pair.query[0] - pair.listed[0])


def _pairs(query: Parts, listed: Parts) -> list[Pair]:
    found = [
        Pair((at,), (there,), meeting)
        for at, word in enumerate(query.words)
        for there, other in enumerate(listed.words)
        if (meeting := meet(word, other))
    ]
    if any(pair.meeting.how == "same" for pair in found) and len(found) >= max(len(query.words), len(listed.words)):
        return found
    found += [Pair(two, (one,), meeting) for two, one, meeting in _joined(query.words, listed.words)]
    found += [Pair((one,), two, meeting) for two, one, meeting in _joined(listed.words, query.words)]
    return found


def _joined(split: tuple[Word, ...], whole: tuple[Word, ...]) -> list[tuple[tuple[int, ...], int, Meeting]]:
    """Two or three neighbours of ``split`` that are one word of ``whole``, by letters or by sound."""
    found = []
    by_text = {word.text: at for at, word in reversed(list(enumerate(whole))) if len(word.text) > 3}
    by_sound = {sound(text): at for text, at in by_text.items()}
    for size in (2, 3):
        for start in range(len(split) - size + 1):
            glued = "".join(word.text for word in split[start : start + size])
            at = by_text.get(glued)
            points = 9_700 if at is not None else 9_300
            at = by_sound.get(sound(glued)) if at is None else at
            if at is not None and not glued.isdigit():
                found.append((tuple(range(start, start + size)), at, Meeting("joined", points)))
    return found
