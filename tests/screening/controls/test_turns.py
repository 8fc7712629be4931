from pathlib import Path

import pytest

from screening.cards import CardError
from screening.controls import turns

CARD = Path(turns.__file__).with_name("turns.yaml")


def test_every_kind_of_turn_has_words() -> None:
    card = turns.load(CARD)
    assert {field for field, _ in card.patterns()} == set(card.__dataclass_fields__)


def test_a_pattern_that_cannot_be_read_names_its_field(tmp_path: Path) -> None:
    path = tmp_path / "turns.yaml"
    path.write_text(CARD.read_text("utf-8").replace("negations:\n", "negations:\n  - NOT\n"), "utf-8")
    with pytest.raises(CardError, match=r"turns\.yaml: negations: “NOT”"):
        turns.load(path)
