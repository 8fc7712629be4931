from screening.lists.entity import Listed, ListedName
from screening.names.candidates import LEAST, Candidates
from screening.names.draft import Draft
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
    "يوسف المداني",
    "Zelmira Institute of Signal Technology",
    "王小明",
]


def read(name: str) -> Parts:
    return read_name(name, "person")


def candidates(names: list[str]) -> Candidates:
    draft = Draft()
    for name in names:
        draft.add(Listed("1", "person", (ListedName(name, "primary"),)))
    return draft.candidates()


CANDIDATES = candidates(NAMES)


def found(name: str) -> list[str]:
    return [NAMES[row] for row in CANDIDATES.rows(read(name))]


def test_every_channel_finds_its_own() -> None:
    assert "DOVREK, Halvard" in found("Halvard Dovrek")
    assert "SARAK" in found("Saark")
    assert "ZUK" in found("Zok")  # one slip, and no three letters in common
    assert "MOHAMMED, Karim" in found("محمد")
    assert "KIM, Chol" in found("김")
    assert "Aerokarvon" in found("Aero Karvon")
    assert "يوسف المداني" in found("AL-MADANI, Yusuf")
    assert "Zelmira Institute of Signal Technology" in found("ZIST")
    assert "王小明" in found("WANG, Xiaoming")


def test_the_likeliest_comes_first_and_each_row_once() -> None:
    rows = CANDIDATES.rows(read("Karim Dovrek"))
    assert NAMES[rows[0]] == "Karim Dovrek"
    assert len(set(rows)) == len(rows)


def test_a_stranger_finds_nobody() -> None:
    assert found("Jwyjubo Fnuxplux") == []
    assert candidates([]).rows(read("Dovrek")) == []


def test_namesakes_are_all_compared_however_many_come_before_them() -> None:
    many = candidates([f"Halvard Dovrek {letter * 5}" for letter in "bcdfghjk"] + ["Halvard Dovrek"] * (LEAST + 20))
    assert set(range(8, LEAST + 28)) <= set(many.rows(read("Dovrek Halvard")))


def test_a_word_held_once_weighs_more_than_a_shared_one_and_an_unknown_word_as_much_as_the_rarest() -> None:
    assert CANDIDATES.weigh("halvard") > CANDIDATES.weigh("dovrek")
    assert CANDIDATES.weigh("bumblebee") == CANDIDATES.weigh("halvard")
