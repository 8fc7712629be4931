from screening.lists.entity import Listed, ListedName
from screening.names.candidates import Candidates
from screening.names.choice import LEAST_ENTITIES
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
    return [NAMES[row] for row in CANDIDATES.found(read(name), "person").rows]


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
    rows, likely = CANDIDATES.found(read("Karim Dovrek"), "person")
    assert NAMES[rows[0]] == "Karim Dovrek"
    assert len(set(rows.tolist())) == len(rows)
    assert likely.tolist() == sorted(likely.tolist(), reverse=True)


def test_what_meets_better_comes_first_though_another_is_nearer_by_letters() -> None:
    names = ["Hovrek Dov", "Halvard Dovrek"]
    among, asked = candidates(names), read("H. Dovrek")
    assert [names[row] for row in among.ranked(asked, 2)] == names
    assert [names[row] for row in among.found(asked, "person").rows] == names[::-1]


def test_a_stranger_finds_nobody() -> None:
    assert found("Jwyjubo Fnuxplux") == []
    empty = candidates([])
    assert empty.found(read("Dovrek"), "person").rows.tolist() == []


def sure(among: Candidates, name: str) -> list[int]:
    asked = read(name)
    return among.sure(name, asked, "person", among.found(asked, "person"))


def test_namesakes_are_sure_where_there_are_more_of_exactly_the_same_words_than_are_chosen() -> None:
    many = candidates(["Halvard Dovrek Orlundi", *["Halvard Dovrek", "Dovrek, HALVARD"] * LEAST_ENTITIES, "Dovrek"])
    assert sure(many, "Dovrek Halvard") == list(range(1, 2 * LEAST_ENTITIES + 1))
    assert sure(many, "Halvard Dovrek Orlundi") == []


def test_names_under_a_shortcut_are_sure() -> None:
    assert [NAMES[row] for row in sure(CANDIDATES, "H. Dovrek")] == ["DOVREK, Halvard"]


def test_short_names_of_nearly_the_same_letters_are_sure_unless_the_name_itself_is_listed() -> None:
    assert [NAMES[row] for row in sure(CANDIDATES, "Sraka")] == ["SARAK"]
    assert sure(candidates(["Sraka", "Sarak"]), "Sraka") == []


def test_the_nearest_without_any_estimate_come_first() -> None:
    assert [NAMES[row] for row in CANDIDATES.ranked(read("Karim Dovrek"), 1)] == ["Karim Dovrek"]
