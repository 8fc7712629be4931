"""Every example beside every card, in every room, gives the answer it promises."""

import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from screening.assess import assess, told
from screening.cards import CardError
from screening.criteria import examples as rows
from screening.criteria.ask import ask
from screening.criteria.card import Card
from screening.criteria.examples import Example, examples
from screening.criteria.found import Found
from screening.criteria.room import room_cards
from screening.finding import Outcome, Severity
from tests.screening import pictures

CARDS = [card for room in pictures.ROOMS for card in room_cards(room)]
EXAMPLES = [(card.id, example) for card in CARDS for example in examples(card)]


@pytest.mark.parametrize(("id", "example"), EXAMPLES, ids=[f"{id}: {row.shows}" for id, row in EXAMPLES])
def test_an_example_gives_the_answer_it_promises(id: str, example: Example) -> None:
    assessment = assess(example.case(), example.evidence(), pictures.rules())
    found = next(finding for finding in assessment.findings if finding.criterion == id)
    assert found.outcome is example.outcome
    assert example.severity in (None, found.severity)
    assert all(words in found.sentence for words in example.contains), found.sentence
    assert found.sentence == found.sentence.strip()
    assert (found.points > 0) is (found.outcome is Outcome.RAISED)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_has_two_examples_on_each_side_and_one_unknown(card: Card) -> None:
    sides = [example.outcome for example in examples(card)]
    assert Outcome.UNKNOWN in sides
    if card.severity is not Severity.GATE:  # at screening a gate is always open
        assert min(sides.count(Outcome.CLEAR), sides.count(Outcome.RAISED)) >= 2


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_every_sentence_of_a_card_is_shown_by_an_example(card: Card) -> None:
    said = {example.says for example in examples(card)}
    whole = " ".join(_sentences(card))
    unseen = {key: words for key, words in card.says if key not in said and _longest(words) not in whole}
    assert unseen == {}


def test_the_sentence_that_an_example_names_is_the_one_that_is_said() -> None:
    rules = pictures.rules()
    for id, example in EXAMPLES:
        found = _found(rules.card(id), example)
        assert found.says == example.says, example.shows


def test_no_two_sentences_are_equal_once_their_slots_are_empty() -> None:
    bare = [_bare(words) for card in CARDS for _, words in card.says]
    assert len(set(bare)) == len(bare)


def test_no_sentence_holds_a_raw_word_of_the_program() -> None:
    raw = ("end_user", "not_applicable", "in_force", "presumption_of_denial", "Severity.", "Outcome.")
    for card in CARDS:
        for sentence in _sentences(card):
            assert not any(word in sentence for word in raw), sentence


def test_an_example_that_names_no_sentence_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "eu_03.examples.yaml"
    path.write_text("- {shows: x, given: {}, outcome: clear, says: nonsense}\n")
    monkeypatch.setattr(rows, "folder_of", lambda room: tmp_path)
    with pytest.raises(CardError, match=r"\[0\]\.says"):
        examples(next(card for card in CARDS if card.id == "EU-03"))


def _sentences(card: Card) -> Iterator[str]:
    for example in examples(card):
        yield _found(pictures.rules().card(card.id), example).sentence


def _found(card: Card, example: Example) -> Found:
    rules, case = pictures.rules(), example.case()
    return ask(card, case, example.evidence(), told(case, example.evidence(), rules))


def _bare(words: str) -> str:
    return " ".join("".join(fixed for fixed, *_ in string.Formatter().parse(words)).split())


def _longest(words: str) -> str:
    return max((fixed for fixed, *_ in string.Formatter().parse(words)), key=len)
