from pathlib import Path

import pytest

from screening.cards import CardError
from screening.controls import limbs
from screening.controls.limbs import FIVE, Limb, State, load, patterns, read

CARD = Path(limbs.__file__).with_name("limbs.yaml")
LIMB = Limb("covert", "Is it covert?", ("hidden",), ("open",))


def test_the_five_limbs_are_there_in_the_order_of_the_article_each_with_words_for_and_against() -> None:
    known = load(CARD)
    assert tuple(limb.id for limb in known) == FIVE
    assert all(limb.asks.endswith("?") and limb.met and limb.unmet for limb in known)


@pytest.mark.parametrize(
    ("met", "unmet", "by_nature", "state"),
    [
        (("hidden",), (), False, State.MET),
        ((), ("open",), False, State.UNMET),
        ((), ("open",), True, State.UNMET),
        (("hidden",), ("open",), False, State.UNKNOWN),
        (("hidden",), ("open",), True, State.UNKNOWN),
        ((), (), False, State.UNKNOWN),
        ((), (), True, State.MET),
    ],
)
def test_a_limb_is_met_unmet_or_unknown(
    met: tuple[str, ...], unmet: tuple[str, ...], by_nature: bool, state: State
) -> None:
    assert read(LIMB, met, unmet, by_nature=by_nature).state is state


def test_what_was_said_by_nothing_is_marked_as_such() -> None:
    assert read(LIMB, (), (), by_nature=True).by_nature
    assert not read(LIMB, ("hidden",), (), by_nature=True).by_nature
    assert read(LIMB, ("hidden",), ("open",)).words == ("hidden", "open")


def test_patterns_say_for_what_they_speak() -> None:
    assert list(patterns(LIMB)) == [("hidden", True), ("open", False)]


def test_a_missing_limb_stops_the_loading(tmp_path: Path) -> None:
    path = tmp_path / "limbs.yaml"
    path.write_text("- {id: covert, asks: x, met: [hidden]}\n")
    with pytest.raises(CardError, match="must hold exactly specially_designed, covert"):
        load(path)
