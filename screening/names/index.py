"""An index of one list edition: built from its entities, searched by party."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screening.case import Party
from screening.lists.entity import QUALITIES, Listed
from screening.names import explain
from screening.names.align import align
from screening.names.candidates import Candidates
from screening.names.comparison import Comparison
from screening.names.draft import Draft, identifier_text
from screening.names.fold import check_name
from screening.names.hit import Hit
from screening.names.lookup import Lookup
from screening.names.methods import v1
from screening.names.packed import Packed
from screening.names.parts import Parts, readings


@dataclass(frozen=True, slots=True)
class Index:
    """Rows are listed names: ``owners[row]`` the entity's place, ``places[row]`` the name's place in it."""

    list_id: str
    edition: str
    entities: Packed[Listed]
    owners: NDArray[np.int32]
    places: NDArray[np.int32]
    names: Packed[Parts]
    candidates: Candidates
    by_identifier: Lookup

    def search(self, party: Party, *, threshold: int, limit: int = 20) -> list[Hit]:
        """Entities whose best name scores ``threshold`` or more, the best first, at most ``limit``.

        Raises NameTooLong, NameHasControls or UnreadableName: a name that cannot be searched is never "no hit".
        """
        found = self.best_of((party,), threshold=threshold, limit=limit)
        return [self._hit(score, one, threshold) for score, one in found]

    def best_of(self, parties: Iterable[Party], *, threshold: int, limit: int) -> list[tuple[int, Comparison]]:
        """Score and comparison of each entity's best name against any of the parties, as ``search`` orders them."""
        best: dict[str, tuple[int, Comparison]] = {}
        for party in parties:
            for score, one in self.best(party):
                ident = one.entity.entity_id
                if score >= threshold and (ident not in best or score > best[ident][0]):
                    best[ident] = (score, one)
        # A sort keeps the list's order among equals, so that two runs never disagree.
        ranked = sorted(best.values(), key=lambda hit: (-hit[0], QUALITIES.index(hit[1].name.quality)))
        return ranked[:limit]

    def best(self, party: Party) -> list[tuple[int, Comparison]]:
        """For each entity worth comparing, the score and comparison of its best name; in the order of the list."""
        check_name(party.name)
        best: dict[int, tuple[int, Comparison]] = {}
        for query in readings(party.name, party.kind):
            for row in self._rows(party, query):
                comparison = self._compare(party, query, row)
                score, owner = v1.score(comparison), int(self.owners[row])
                if owner not in best or score > best[owner][0]:
                    best[owner] = (score, comparison)
        return [best[owner] for owner in sorted(best)]

    def nearest(self, party: Party, limit: int) -> list[str]:
        """Ids of the entities nearest to the party's name before any comparison, the likeliest first."""
        owners: dict[int, None] = {}
        for row in self.candidates.ranked(readings(party.name, party.kind)[0], 8 * limit):
            owners.setdefault(int(self.owners[row]))
        return [self.entities.at(owner).entity_id for owner in list(owners)[:limit]]

    @property
    def height(self) -> int:
        """How many listed names there are."""
        return len(self.owners)

    def _rows(self, party: Party, query: Parts) -> list[int]:
        keys = [key for one in party.identifiers if (key := identifier_text(one))]
        same = {row for rows in self.by_identifier.find(keys) for row in rows.tolist()} if keys else set()
        return sorted(same.union(self.candidates.rows(query)))

    def _compare(self, party: Party, query: Parts, row: int) -> Comparison:
        entity, listed = self.entities.at(int(self.owners[row])), self.names.at(row)
        pairs = align(query, listed)
        return Comparison(party, query, entity, entity.names[self.places[row]], listed, pairs)

    def _hit(self, score: int, found: Comparison, threshold: int) -> Hit:
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
            would_change=v1.would_change(found, threshold),
        )


def build(edition: str, entities: Iterable[Listed], *, list_id: str = "") -> Index:
    """The index of an edition (its hash). UnreadableName when the list holds a name that folds to nothing."""
    draft = Draft()
    for entity in entities:
        draft.add(entity)
    packed, names = draft.packed()
    owners, places = (np.array(rows, dtype=np.int32) for rows in (draft.owners, draft.places))
    return Index(list_id, edition, packed, owners, places, names, draft.candidates(), draft.identifiers.lookup())
