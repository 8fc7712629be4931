"""Words that were written together, apart, or cut in another place: "Aero Karvon", "Aerokarvon", "Aerok Arvon"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from screening.names.acronyms import spelled_out
from screening.names.bones import bones
from screening.names.chinese import borrowed
from screening.names.common import common_words
from screening.names.fold import Word
from screening.names.korean import korean
from screening.names.meet import Meeting
from screening.names.parts import Parts
from screening.names.scripts import UNVOWELLED
from screening.names.sound import sound
from screening.names.vocabulary import meanings, stands_for_meanings

Join = tuple[tuple[int, ...], tuple[int, ...], Meeting]
"""Places of words on one side, places on the other, and how they meet."""

_LEAST = 3
_BONES_LEAST = 4
_SLIP_LEAST = 7
_SOUND_SLIPS = 3
_TWICE = re.compile(r"(.)\1+")
_GLUED = Meeting("joined", 9_700)
_GLUED_BY_SOUND = Meeting("joined", 9_300)
_GLUED_WITH_A_SLIP = Meeting("joined", 8_600)
_BORROWED = Meeting("sound", 8_000)
_GLUED_BY_BONES = Meeting("joined", 8_800)
_ABBREVIATED = Meeting("translation", 9_000)
_ACRONYM = Meeting("translation", 8_600)
_TWO_LETTERS = Meeting("translation", 8_000)
_SHORT = 6
_RUN_MOST = 5
_ONE_MEANING = Meeting("translation", 9_300)


def joined(split: Parts, whole: Parts, loose: set[int], loose_whole: set[int]) -> list[Join]:
    """Two to four words of ``split`` that are one word of ``whole``: by letters, by sound, in translation, by bones.

    ``loose``: places of words that meet nothing firmly on their own; a join without any of them explains nothing.
    """
    found: list[Join] = []
    if len(split.words) < 2:
        return found
    texts, least = split.texts, max(_LEAST, split.shortest - 2)
    for there in loose_whole:
        text = whole.texts[there]
        if len(text) >= least:
            for places in _runs(texts, text):
                if not loose.isdisjoint(places) and (meeting := _glued([texts[at] for at in places], text)):
                    found.append((places, (there,), meeting))
        if split.syllables and len(text) >= _LEAST:
            found += [(places, (there,), _BORROWED) for places in _borrowed(split, text) if loose.issuperset(places)]
    for at in split.phrases:
        if at in loose or at + 1 in loose:
            means = meanings(f"{split.texts[at]} {split.texts[at + 1]}")
            found += [
                ((at, at + 1), (there,), _ONE_MEANING) for there in loose_whole if means & meanings(whole.texts[there])
            ]
    found += _spelled_out(split, whole, loose, loose_whole)
    if split.words[0].script != whole.words[0].script:
        found += [join for there in loose_whole for join in _by_bones(split.words, whole.words[there], there)]
    return found


def _borrowed(split: Parts, text: str) -> list[tuple[int, ...]]:
    """Places of Chinese characters that spell a foreign word by its sound; three consonants at least must agree."""
    if len(key := borrowed(text)) < _LEAST:
        return []
    return [run.places for run in split.syllables if borrowed(run.text) == key]


def _spelled_out(split: Parts, whole: Parts, loose: set[int], loose_whole: set[int]) -> Iterator[Join]:
    """Words of ``split`` for which a short word of ``whole`` stands: by the vocabulary, or by their first letters."""
    for there in loose_whole:
        text = whole.texts[there]
        if 1 < len(text) <= _SHORT:
            for row in stands_for_meanings(text):
                if (places := _meaning(split, row, loose)) and len(places) > 1:
                    yield places, (there,), _ABBREVIATED
            # What fifty listed names hold, NPO or KB, stands for itself and not for what else begins so.
            if split.tells_letters and text not in common_words().words:
                for places in spelled_out(text, split.texts):
                    if loose.issuperset(places):
                        yield places, (there,), _ACRONYM if len(text) > 2 else _TWO_LETTERS


def _meaning(split: Parts, row: tuple[str, ...], loose: set[int]) -> tuple[int, ...]:
    """Places of words that have the meanings of ``row``, one each, in any order; none when one is missing."""
    left = sorted(loose)
    places = []
    for meaning in row:
        at = next((at for at in left if meaning in meanings(split.texts[at])), None)
        if at is None:
            return ()
        left.remove(at)
        places.append(at)
    return tuple(sorted(places))


def _runs(texts: tuple[str, ...], text: str) -> Iterable[tuple[int, ...]]:
    """Places of words that may make up ``text``: neighbours, or a beginning and an end in any order.

    Of neighbours only those about as long as ``text`` that begin or end as it does: any others would not glue to it.
    """
    first, last, size = text[0], text[-1], len(text)
    found: list[tuple[int, ...]] = []
    for start, begins in enumerate(texts):
        length, begun = len(begins), begins[0] == first
        if length > size + 1:
            continue
        for end in range(start + 1, min(len(texts), start + _RUN_MOST)):
            length += len(texts[end])
            if length > size + 2:
                break
            if length >= size - 2 and (begun or texts[end][-1] == last):
                found.append(tuple(range(start, end + 1)))
        if begun and 1 < len(begins) < size and text.startswith(begins):
            rest = size - len(begins)
            found += [
                (start, tail)
                for tail, ends in enumerate(texts)
                if tail != start and len(ends) > 1 and -2 < len(ends) - rest < 2
            ]
    return dict.fromkeys(found) if len(found) > 1 else found


def shifted(query: Parts, listed: Parts, loose: set[int], loose_listed: set[int]) -> list[Join]:
    """Two neighbours whose space stands elsewhere, in either order: "GROU PCOSTAR" is "GROUP COSTAR"."""
    texts, others = query.texts, listed.texts
    free = [at for at in loose if at + 1 in loose]
    free_listed = [there for there in loose_listed if there + 1 in loose_listed] if free else []
    return [
        ((at, at + 1), (there, there + 1), meeting)
        for at in free
        for there in free_listed
        if (meeting := _recut(texts[at] + texts[at + 1], others[there], others[there + 1]))
    ]


def _recut(text: str, one: str, two: str) -> Meeting | None:
    if abs(len(text) - len(one) - len(two)) > 1 or len(text) < _SLIP_LEAST or text.isdigit():
        return None
    slips = min(OSA.distance(text, one + two, score_cutoff=1), OSA.distance(text, two + one, score_cutoff=1))
    return Meeting("joined", 9_500 - 600 * slips) if slips < 2 else None


def _glued(parts: list[str], text: str) -> Meeting | None:
    if text.isdigit() or any(map(str.isdigit, parts)):
        return None
    glued = "".join(parts)
    if glued == text:
        return _GLUED
    slips = OSA.distance(glued, text, score_cutoff=_SOUND_SLIPS)
    if slips <= _SOUND_SLIPS and (sound(glued) == sound(text) or ((key := korean(glued)) and key == korean(text))):
        return _GLUED_BY_SOUND
    return _GLUED_WITH_A_SLIP if slips == 1 and len(text) >= _SLIP_LEAST else None


def _by_bones(split: tuple[Word, ...], whole: Word, there: int) -> Iterator[Join]:
    """Two neighbours and one word, of which one side is in a script without vowels, by their consonants."""
    for at in range(len(split) - 1):
        one, two = split[at], split[at + 1]
        if (whole.script in UNVOWELLED) == (one.script in UNVOWELLED):
            continue
        ends = {bone.lstrip("ayv") if len(bone) > 1 else bone for bone in bones(two)}
        glued = {_TWICE.sub(r"\1", start + end) for start in bones(one) for end in ends}
        # An article that Arabic writes joined is known to belong to the word after it.
        least = _LEAST if "al" in (one.text, whole.text[:2]) else _BONES_LEAST
        if any(len(bone) >= least for bone in glued & bones(whole)):
            yield (at, at + 1), (there,), _GLUED_BY_BONES
