"""The sentence an officer reads: both spellings, which words met and how, what lowered the score."""

from __future__ import annotations

from screening.lists.entity import UNKNOWN_COUNTRY, Listed
from screening.names.comparison import Comparison
from screening.names.hit import WordMatch

_HOW = {
    "same": "“{query}” is in both",
    "spelling": "“{query}” is spelled “{listed}”",
    "sound": "“{query}” sounds like “{listed}”",
    "script": "“{query}” is “{listed}” in another script",
    "translation": "“{query}” means “{listed}”",
    "cut": "“{query}” and “{listed}” are one word, cut short",
    "initial": "“{query}” and “{listed}” share an initial",
    "joined": "“{query}” and “{listed}” differ only in where the words are joined",
}
_QUALITY = {"primary": "the name", "strong": "an alias", "weak": "a weak alias"}


def word_matches(found: Comparison) -> tuple[WordMatch, ...]:
    """The words that met, as they were typed and as they are published."""
    return tuple(
        WordMatch(
            " ".join(found.query.words[at].as_typed for at in pair.query),
            " ".join(found.listed.words[at].as_typed for at in pair.listed),
            pair.meeting.how,
            pair.meeting.points,
        )
        for pair in found.pairs
    )


def sentence(found: Comparison, score: int, proposals: tuple[str, ...], qualifiers: tuple[tuple[str, int], ...]) -> str:
    """One paragraph in plain words; ``score`` and the qualifiers' points are shown in per cent."""
    quality = _QUALITY[found.name.quality]
    opening = f"“{found.party.name}” meets “{found.name.text}”, {quality} of listed entity {found.entity.entity_id}"
    met = [_HOW[word.how].format(query=word.query_word, listed=word.listed_word) for word in word_matches(found)]
    body = "; ".join([*met, *_alone(found), *proposals])
    lowered = "".join(f" {moved(points)}: {reason}." for reason, points in qualifiers)
    return f"{opening}: {body}.{lowered} Score {percent(score)}."


def listed_facts(entity: Listed) -> tuple[tuple[str, str], ...]:
    """(label, value) of what the list says of an entity, empty ones left out."""
    facts = (
        ("Kind", entity.kind),
        ("Programmes", ", ".join(entity.programmes)),
        ("Countries", ", ".join(code for code in entity.countries if code != UNKNOWN_COUNTRY)),
        ("Born", ", ".join(entity.birth_dates)),
        ("Other names", "; ".join(name.text for name in entity.names[1:])),
        ("Identifiers", "; ".join(f"{one.kind.replace('_', ' ')} {one.value}" for one in entity.identifiers)),
        ("Addresses", "; ".join(entity.addresses)),
        ("Remarks", entity.remarks),
    )
    return tuple((label, value) for label, value in facts if value)


def moved(points: int) -> str:
    """What a qualifier did, in per cent: "Lowered by 12 %"."""
    return f"Lowered by {percent(-points)}" if points < 0 else f"Raised by {percent(points)}"


def percent(points: int) -> str:
    """Basis points as a percentage: 8725 is "87.25 %"."""
    whole, part = divmod(points, 100)
    return f"{whole}.{part:02d} %" if part else f"{whole} %"


def _alone(found: Comparison) -> list[str]:
    sides = (
        ("only in the party's name", found.query, {at for pair in found.pairs for at in pair.query}),
        ("only on the list", found.listed, {at for pair in found.pairs for at in pair.listed}),
    )
    left = [
        (where, [word.as_typed for at, word in enumerate(parts.words) if at not in met]) for where, parts, met in sides
    ]
    return [f"{where}: {', '.join(words)}" for where, words in left if words]
