from pathlib import Path

import pytest

from screening.cards import CardError
from screening.controls import lexicon

ROOM = Path(lexicon.__file__).parent / "lexicon"


def test_a_concept_has_its_own_name_among_its_words_and_many_languages() -> None:
    known = {concept.name: concept.words for concept in lexicon.load(ROOM)}
    assert known["phone"][0] == "phone"
    assert {"handy", "手机", "cep telefon*", "гудок"} & set(known["phone"]) == {"handy", "手机", "cep telefon*"}
    assert {"interception", "covert", "extraction", "jammer", "baton"} <= known.keys()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("phone:\n- Handy\n", "phone: “Handy” holds something besides"),
        ("phone:\n- fax|mail\n", "phone: “fax|mail” is no single phrase"),
        ("phone:\n- handy,,\n", "phone: “” has an empty part"),
        ("- phone\n", "is not a table"),
    ],
)
def test_a_wrong_lexicon_names_file_and_concept(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    with pytest.raises(CardError) as refused:
        lexicon.load(tmp_path)
    assert why in str(refused.value)


def test_a_language_adds_words_to_what_is_a_concept(tmp_path: Path) -> None:
    (tmp_path / "tongues").mkdir()
    (tmp_path / "a.yaml").write_text("phone:\n- handy\n", "utf-8")
    (tmp_path / "tongues" / "hindi.yaml").write_text("phone:\n- फोन*, handy\n", "utf-8")
    assert lexicon.load(tmp_path) == (lexicon.Concept("phone", ("phone", "handy", "फोन*")),)
    (tmp_path / "tongues" / "thai.yaml").write_text("telephone:\n- โทรศัพท์\n", "utf-8")
    with pytest.raises(CardError, match=r"thai\.yaml: telephone: is no concept"):
        lexicon.load(tmp_path)


def test_a_concept_stands_in_one_file_only(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("phone:\n- handy\n", "utf-8")
    with pytest.raises(CardError, match=r"b\.yaml: phone: is a concept already"):
        lexicon.load(tmp_path)
