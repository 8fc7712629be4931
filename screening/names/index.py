"""An index of one list edition: built from its entities, searched by party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from screening.case import Party
from screening.lists.entity import QUALITIES, Listed
from screening.names import explain
from screening.names.align import align
from screening.names.candidates import Candidates, build_candidates
from screening.names.comparison import Comparison
from screening.names.features.facts import identifier_key
from screening.names.fold import UnreadableName, check_name
from screening.names.hit import Hit
from screening.names.methods import v1
from screening.names.parts import Parts, read_name, readings


@dataclass(frozen=True, slots=True)
class Index:
    """Rows are listed names: ``owners[row]`` the entity's place, ``places[row]`` the name's place in it."""

    list_id: str
    edition: str
    entities: tuple[Listed, ...]
    owners: tuple[int, ...]
    places: tuple[int, ...]
    names: tuple[Parts, ...]
    candidates: Candidates
    by_identifier: Mapping[tuple[str, str], tuple[int, ...]]

    def search(self, party: Party, *, threshold: int, limit: int = 20) -> list[Hit]:
        """Entities whose best name scores ``threshold`` or more, the best first, at most ``limit``.

        Raises NameTooLong, NameHasControls or UnreadableName: a name that cannot be searched is never "no hit".
        """
        hits = [(score, one) for score, one in self.best(party) if score >= threshold]
        # A sort keeps the list's order among equals, so that two runs never disagree.
        hits.sort(key=lambda hit: (-hit[0], QUALITIES.index(hit[1].name.quality)))
        return [self._hit(score, one) for score, one in hits[:limit]]

    def best(self, party: Party) -> list[tuple[int, Comparison]]:
        """For each entity worth comparing, the score and comparison of its best name; in the order of the list."""
        check_name(party.name)
        best: dict[int, tuple[int, Comparison]] = {}
        for query in readings(party.name, party.kind):
            for row in self._rows(party, query):
                comparison = self._compare(party, query, row)
                score, owner = v1.score(comparison), self.owners[row]
                if owner not in best or score > best[owner][0]:
                    best[owner] = (score, comparison)
        return [best[owner] for owner in sorted(best)]

    def _rows(self, party: Party, query: Parts) -> list[int]:
        keys = [key for one in party.identifiers if (key := identifier_key(one))]
        same = {row for key in keys for row in self.by_identifier.get(key, ())}
        return sorted(same.union(self.candidates.rows(query)))

    def _compare(self, party: Party, query: Parts, row: int) -> Comparison:
        entity, listed = self.entities[self.owners[row]], self.names[row]
        pairs = align(query, listed)
        return Comparison(party, query, entity, entity.names[self.places[row]], listed, pairs, self.candidates.weigh)

    def _hit(self, score: int, found: Comparison) -> Hit:
        lowered = v1.qualifiers(found)
        return Hit(
            party_key=found.party.key,
            list_id=self.list_id,
            edition=self.edition,
            entity_id=found.entity.entity_id,
            listed_name=found.name.text,
            matched_name=found.party.name,
            score=score,
            words=explain.word_matches(found),
            qualifiers=lowered,
            sentence=explain.sentence(found, score, v1.proposals(found), lowered),
            listed=explain.listed_facts(found.entity),
        )


def build(edition: str, entities: Iterable[Listed], *, list_id: str = "") -> Index:
    """The index of an edition (its hash). UnreadableName when the list holds a name that folds to nothing."""
    listed = tuple(entities)
    rows = [
        (owner, place, read_listed(entity, name.text))
        for owner, entity in enumerate(listed)
        for place, name in enumerate(entity.names)
    ]
    owners, places, names = zip(*rows, strict=True) if rows else ((), (), ())
    return Index(
        list_id, edition, listed, owners, places, names, build_candidates(names), _by_identifier(listed, owners)
    )


def read_listed(entity: Listed, name: str) -> Parts:
    """The parts of one listed name; the entity is named when the name cannot be read."""
    try:
        return read_name(name, entity.kind)
    except UnreadableName as unreadable:
        raise UnreadableName(f"Listed entity {entity.entity_id}: {unreadable}") from unreadable


def _by_identifier(listed: tuple[Listed, ...], owners: tuple[int, ...]) -> dict[tuple[str, str], tuple[int, ...]]:
    """Key of an identifier -> the first row of each entity that carries it."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    first = {owner: row for row, owner in reversed(list(enumerate(owners)))}
    for owner, entity in enumerate(listed):
        for key in {key for one in entity.identifiers if (key := identifier_key(one))}:
            found[key].append(first[owner])
    return {key: tuple(rows) for key, rows in found.items()}
