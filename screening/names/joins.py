"""Words that were written together, apart, or cut in another place: "Aero Karvon", "Aerokarvon", "Aerok Arvon"."""

from __future__ import annotations

from collections.abc import Set

from rapidfuzz.distance import OSA

from screening.names.bones import bones
from screening.names.fold import Word
from screening.names.meet import Meeting
from screening.names.scripts import UNVOWELLED
from screening.names.sound import sound
from screening.names.vocabulary import meanings

Join = tuple[tuple[int, ...], tuple[int, ...], Meeting]
"""Places of words on one side, places on the other, and how they meet."""

_LEAST = 3
_MOST = 4
_SLIP_LEAST = 7
_SOUND_SLIPS = 3


def joined(split: tuple[Word, ...], whole: tuple[Word, ...], loose: Set[int], loose_whole: Set[int]) -> list[Join]:
    """Two to four words of ``split`` that are one word of ``whole``: by letters, by sound, in translation, by bones.

    ``loose``: places of words that meet nothing firmly on their own; a join without any of them explains nothing.
    """
    found: list[Join] = []
    if len(split) < 2:
        return found
    for there in sorted(loose_whole):
        word = whole[there]
        if len(word.text) < _LEAST or word.text.isdigit():
            continue
        for places in _runs(split, word.text):
            if not loose.isdisjoint(places) and (meeting := _glued([split[at].text for at in places], word.text)):
                found.append((places, (there,), meeting))
        found += _by_bones(split, word, there)
    return found


def shifted(query: tuple[Word, ...], listed: tuple[Word, ...], loose: Set[int], loose_listed: Set[int]) -> list[Join]:
    """Two neighbours whose space stands elsewhere, in either order: "GROU PCOSTAR" is "GROUP COSTAR"."""
    return [
        ((at, at + 1), (there, there + 1), meeting)
        for at in range(len(query) - 1)
        if at in loose and at + 1 in loose
        for there in range(len(listed) - 1)
        if there in loose_listed and there + 1 in loose_listed
        if (meeting := _recut(query[at].text + query[at + 1].text, listed[there].text, listed[there + 1].text))
    ]


def _recut(text: str, one: str, two: str) -> Meeting | None:
    if len(text) < _SLIP_LEAST or text.isdigit():
        return None
    slips = min(OSA.distance(text, other, score_cutoff=1) for other in (one + two, two + one))
    return Meeting("joined", 9_500 - 600 * slips) if slips < 2 else None


def _runs(split: tuple[Word, ...], text: str) -> list[tuple[int, ...]]:
    """Places of words that may make up ``text``: neighbours, or a beginning and an end in any order."""
    sizes = [len(word.text) for word in split]
    runs = [run for start in range(len(split) - 1) for run in _neighbours(split, sizes, start, text)]
    if meanings(text):
        runs += [(at, at + 1) for at in range(len(split) - 1)]
    for head, word in enumerate(split):
        if sizes[head] > 1 and text.startswith(word.text):
            rest = len(text) - sizes[head]
            runs += [
                (head, tail) for tail, size in enumerate(sizes) if tail != head and size > 1 and abs(size - rest) < 2
            ]
    return list(dict.fromkeys(runs)) if len(runs) > 1 else runs


def _neighbours(split: tuple[Word, ...], sizes: list[int], start: int, text: str) -> list[tuple[int, ...]]:
    """Runs from ``start`` about as long as ``text`` that begin or end as it does: any other would not glue to it."""
    runs: list[tuple[int, ...]] = []
    length = sizes[start]
    for end in range(start + 1, min(len(split), start + _MOST)):
        length += sizes[end]
        if length > len(text) + 2:
            break
        if length > len(text) - 3 and (split[start].text[0] == text[0] or split[end].text[-1] == text[-1]):
            runs.append(tuple(range(start, end + 1)))
    return runs


def _glued(parts: list[str], text: str) -> Meeting | None:
    if any(part.isdigit() for part in parts):
        return None
    glued = "".join(parts)
    if glued == text:
        return Meeting("joined", 9_700)
    if len(parts) == 2 and meanings(" ".join(parts)) & meanings(text):
        return Meeting("translation", 9_300)
    slips = OSA.distance(glued, text, score_cutoff=_SOUND_SLIPS)
    if slips <= _SOUND_SLIPS and sound(glued) == sound(text):
        return Meeting("joined", 9_300)
    return Meeting("joined", 8_600) if slips == 1 and len(text) >= _SLIP_LEAST else None


def _by_bones(split: tuple[Word, ...], whole: Word, there: int) -> list[Join]:
    """Two neighbours and one word, of which one side is in a script without vowels, by their consonants."""
    found: list[Join] = []
    for at in range(len(split) - 1):
        one, two = split[at], split[at + 1]
        if (whole.script in UNVOWELLED) == (one.script in UNVOWELLED):
            continue
        ends = {bone.lstrip("ayv") if len(bone) > 1 else bone for bone in bones(two)}
        glued = {start + end for start in bones(one) for end in ends}
        if any(len(bone) >= _MOST for bone in glued & bones(whole)):
            found.append(((at, at + 1), (there,), Meeting("joined", 8_800)))
    return found
