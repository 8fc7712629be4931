"""An index of one list edition: built from its entities, searched by party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screening.case import Party
from screening.lists.entity import QUALITIES, Listed
from screening.names import explain, twins
from screening.names.align import Pair, align
from screening.names.candidates import SURE, Candidates
from screening.names.choice import LEAST_ENTITIES, NAMESAKE, choose
from screening.names.comparison import Comparison
from screening.names.draft import Draft, identifier_text
from screening.names.fold import check_name
from screening.names.glance import glances
from screening.names.hit import Hit
from screening.names.keys import unvowelled
from screening.names.lookup import Lookup
from screening.names.methods import v1
from screening.names.packed import Packed
from screening.names.parts import Parts, readings

_SURE_MOST, _TWIN_NAMES = 3, 8
"""Of how many entities that are as good as found twins are looked at, and of how many of a twin's names."""

_BARE = 2
"""So many times as many are compared for a name written without vowels: what is estimated of it is rough."""


class Look(NamedTuple):
    """What is known of a name once its candidates are found, whatever else is known of a party that bears it.

    ``likely``: (reading, row) -> how likely; ``met``: the same -> the listed name and which words met, once compared.
    """

    readings: tuple[Parts, ...]
    likely: dict[tuple[int, int], int]
    met: dict[tuple[int, int], tuple[Parts, tuple[Pair, ...]]]


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
    twins: Lookup

    def search(self, party: Party, *, threshold: int, limit: int = 20) -> list[Hit]:
        """Entities whose best name scores ``threshold`` or more, the best first, at most ``limit``.

        Raises NameTooLong, NameHasControls or UnreadableName: a name that cannot be searched is never "no hit".
        """
        found = self.best_of((party,), threshold=threshold, limit=limit)
        return [self._hit(score, one, threshold) for score, one in found]

    def best_of(self, parties: Iterable[Party], *, threshold: int, limit: int) -> list[tuple[int, Comparison]]:
        """Score and comparison of each entity's best name against any of the parties, at most ``limit``.

        The best come first; among equals a better graded name, then the likelier, then the list's order.
        """
        best: dict[int, tuple[tuple[int, int, int, int], Comparison]] = {}
        looks: dict[tuple[str, str], Look] = {}
        for party in parties:
            asked = (party.name, party.kind)
            look = looks[asked] = looks.get(asked) or self._look(party, limit)
            for likely, owner, one in self._comparisons(party, look):
                score = v1.score(one, threshold)
                rank = (-score, QUALITIES.index(one.name.quality), -likely, owner)
                if score >= threshold and (owner not in best or rank < best[owner][0]):
                    best[owner] = (rank, one)
        ranked = sorted(best.values(), key=itemgetter(0))
        return [(-rank[0], one) for rank, one in ranked[:limit]]

    def _look(self, party: Party, limit: int) -> Look:
        """Whom to compare with a party of this name."""
        check_name(party.name)
        read = readings(party.name, party.kind)
        found = [self.candidates.found(query, party.kind) for query in read]
        rows = np.concatenate([one.rows for one in found])
        at = [(reading, row) for reading, one in enumerate(found) for row in one.rows.tolist()]
        likely = [guess for one in found for guess in one.likely.tolist()]
        most = max(limit, LEAST_ENTITIES) * (_BARE if unvowelled(read[0]) else 1)
        chosen = {at[place]: likely[place] for place in choose(likely, self.owners[rows].tolist(), most)}
        same = {
            (reading, row): NAMESAKE
            for reading, (query, one) in enumerate(zip(read, found, strict=True))
            for row in self.candidates.sure(party.name, query, party.kind, one)
        }
        return Look(read, self._twins(at, likely) | chosen | same, {})

    def _twins(self, at: Sequence[tuple[int, int]], likely: Sequence[int]) -> dict[tuple[int, int], int]:
        """Rows of entities that share a name with one that was surely found: the party may be listed under both."""
        sure = {int(self.owners[at[place][1]]): at[place][0] for place, guess in enumerate(likely) if guess >= SURE}
        if not sure:
            return {}
        asked = list(sure.items())[:_SURE_MOST]
        found = self.twins.find([twins.key(owner) for owner, _ in asked])
        return {
            (reading, row): 0
            for (_, reading), others in zip(asked, found, strict=True)
            for other in others.tolist()
            if other not in sure
            for row in self._rows(other)[:_TWIN_NAMES]
        }

    def _rows(self, owner: int) -> range:
        """The rows of an entity's names: they stand together."""
        first, end = np.searchsorted(self.owners, (owner, owner + 1)).tolist()
        return range(first, end)

    def _comparisons(self, party: Party, look: Look) -> Iterator[tuple[int, int, Comparison]]:
        """How likely it is, the entity's place, and the comparison, of each name worth comparing with the party's."""
        keys = [key for one in party.identifiers if (key := identifier_text(one))]
        rows = {row for found in self.by_identifier.find(keys) for row in found.tolist()} if keys else set()
        numbered = {(reading, row): 0 for row in sorted(rows) for reading in range(len(look.readings))}
        asked = numbered | look.likely
        self._meet(look, [one for one in asked if one not in look.met])
        for (reading, row), likely in asked.items():
            query, owner = look.readings[reading], int(self.owners[row])
            entity = self.entities.at(owner)
            name = entity.names[self.places[row]]
            yield likely, owner, Comparison(party, query, entity, name, *look.met[reading, row])

    def _meet(self, look: Look, asked: Sequence[tuple[int, int]]) -> None:
        """Find which words meet, of each (reading, row); once for a name that stands on several lists."""
        for reading, query in enumerate(look.readings):
            rows = [row for at, row in asked if at == reading]
            if not rows:
                continue
            known: dict[int, tuple[Pair, ...]] = {}
            for row, likely in zip(rows, glances(query, rows, self.candidates.lexicon), strict=True):
                listed = self.names.at(row)
                if id(listed) not in known:
                    others = {(at, there) for there in listed.otherwise for at in range(len(query.words))}
                    known[id(listed)] = align(query, listed, others.union(likely) if others else likely)
                look.met[reading, row] = (listed, known[id(listed)])

    def nearest(self, party: Party, limit: int) -> list[str]:
        """Ids of the entities nearest to the party's name before any comparison, the likeliest first."""
        owners: dict[int, None] = {}
        for row in self.candidates.ranked(readings(party.name, party.kind)[0], 8 * limit):
            owners.setdefault(int(self.owners[row]))
        return [self.entities.at(owner).entity_id for owner in list(owners)[:limit]]

    def compared(self, party: Party, limit: int) -> list[str]:
        """Ids of the entities that a search compares with the party's name."""
        rows = [row for _, row in self._look(party, limit).likely]
        return [self.entities.at(owner).entity_id for owner in dict.fromkeys(self.owners[rows].tolist())]

    @property
    def height(self) -> int:
        """How many listed names there are."""
        return len(self.owners)

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
    return finish(edition, draft, list_id=list_id)


def finish(edition: str, draft: Draft, *, list_id: str = "") -> Index:
    """The index of an edition whose entities are all in a draft."""
    packed, names = draft.packed()
    owners, places = (np.array(rows, dtype=np.int32) for rows in (draft.owners, draft.places))
    return Index(
        list_id,
        edition,
        packed,
        owners,
        places,
        names,
        draft.candidates(),
        draft.identifiers.lookup(),
        draft.twins(),
    )
