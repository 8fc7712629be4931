from screening.names.candidates import build_candidates
from screening.names.parts import Parts, read_name

NAMES = [
    "DOVREK, Halvard",
    "ORLUNDI, Tesfaye",
    "MOHAMMED, Karim",
    "SARAK",
    "KIM, Chol",
    "Aerokarvon",
    "Karim Dovrek",
    "ZUK",
]


def read(name: str) -> Parts:
    return read_name(name, "person")


CANDIDATES = build_candidates([read(name) for name in NAMES])


def found(name: str) -> list[str]:
    return [NAMES[row] for row in CANDIDATES.rows(read(name))]


def test_every_channel_finds_its_own() -> None:
    assert "DOVREK, Halvard" in found("Halvard Dovrek")
    assert "SARAK" in found("Saark")
    assert "ZUK" in found("Zok")  # one slip, and no three letters in common
    assert "MOHAMMED, Karim" in found("محمد")
    assert "KIM, Chol" in found("김")
    assert "Aerokarvon" in found("Aero Karvon")


def test_a_stranger_finds_nobody() -> None:
    assert found("Quizzical Bumblebee") == []


def test_a_word_held_once_weighs_more_than_a_shared_one_and_an_unknown_word_as_much_as_the_rarest() -> None:
    assert CANDIDATES.weigh("halvard") > CANDIDATES.weigh("dovrek")
    assert CANDIDATES.weigh("bumblebee") == CANDIDATES.weigh("halvard")
