"""EU-03: is any party named on a restricted-party list, or owned to half or more by somebody on one?

Names are compared with the lists; who owns a party an officer looks up. As long as nobody did, the sentence says so.
"""

from __future__ import annotations

from screening.case import Case
from screening.criteria import words
from screening.criteria.asked import Reply, found, raises, replies, told
from screening.criteria.card import Card
from screening.criteria.found import Found, clear, raised, unknown
from screening.criteria.known import Known
from screening.evidence import Evidence, ListState
from screening.finding import Outcome
from screening.names.hit import Hit


def find(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    return _with_owners(card, _named(case, evidence, card, known), replies(card, case, evidence))


def _with_owners(card: Card, named: Found, owners: tuple[Reply, ...]) -> Found:
    """What the names gave, with what is known of the owners: a listed owner raises it, whatever the names gave."""
    listed = raises(owners)
    if listed and named.outcome is not Outcome.RAISED:
        return found(card, owners, dict(named.facts))
    says_more = card.questions and (listed or named.outcome is Outcome.CLEAR)
    sentence = f"{named.sentence} {found(card, owners).sentence}" if says_more else named.sentence
    return named._replace(sentence=sentence, facts=(*named.facts, *told(owners).items()))


def _named(case: Case, evidence: Evidence, card: Card, known: Known) -> Found:
    hits = sorted((hit for hit in evidence.hits if hit.score >= known.threshold), key=_strongest)
    if hits:
        return _raised(case, evidence, card, hits, known.threshold)
    if evidence.wanting:
        lists = words.listing(f"{state.title} ({state.reason})" for state in evidence.wanting)
        return unknown(card, "list_wanting", _states(evidence), lists=lists)
    if not any(state.required for state in evidence.searched):
        return unknown(card, "no_list", _states(evidence))
    if evidence.unreadable:
        parties = words.listing(words.party(p) for p in case.parties if p.key in evidence.unreadable)
        return unknown(card, "unreadable", {"parties": " ".join(evidence.unreadable)}, parties=parties)
    if not any(party.role == "end_user" and party.name.strip() for party in case.parties):
        return unknown(card, "nobody", _states(evidence))
    slots = {
        "count": words.count(len(case.parties)),
        "lists": words.listing(state.title for state in evidence.searched),
        "threshold": words.percent(known.threshold),
    }
    return clear(card, "clear", _states(evidence), **slots)


def _raised(case: Case, evidence: Evidence, card: Card, hits: list[Hit], threshold: int) -> Found:
    """All hits are facts; the strongest stands in the sentence. A list that is wanting is said in the facts
    too.
    """
    best = hits[0]
    state = evidence.list_of(best)
    facts = {f"hit {i}": _hit(hit) for i, hit in enumerate(hits, 1)} | {"threshold": words.percent(threshold)}
    slots = {
        "party": words.role(case, best.party_key),
        "list": state.title,
        "edition": best.edition[:12],
        "day": words.day(state.taken_in_at.date()) if state.taken_in_at else "an unknown day",
        "typed": best.matched_name,
        "listed": best.listed_name,
        "score": words.percent(best.score),
        "threshold": words.percent(threshold),
        "count": words.count(len(hits)),
    }
    return raised(card, "raised_many" if len(hits) > 1 else "raised", facts | _states(evidence), **slots)


def _hit(hit: Hit) -> str:
    return f"{words.quote(hit.matched_name)}: {words.percent(hit.score)} with entry {hit.entity_id} of {hit.list_id}"


def _states(evidence: Evidence) -> dict[str, str]:
    return {f"list {state.list_id}": _state(state) for state in evidence.lists}


def _state(state: ListState) -> str:
    return f"edition {state.edition[:12]}" if state.in_force else f"not in force: {state.reason}"


def _strongest(hit: Hit) -> tuple[int, str, str, str]:
    return (-hit.score, hit.party_key, hit.list_id, hit.entity_id)
