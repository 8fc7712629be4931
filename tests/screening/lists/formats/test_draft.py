import pytest

from screening.case import Identifier
from screening.lists.entity import ListedName
from screening.lists.formats.csv_rows import Row
from screening.lists.formats.draft import Draft, day, one_of, parsed
from screening.lists.formats.parsed import ParseError

ROW = Row("x.csv", 4, {})


def draft(key: str = "1") -> Draft:
    made = Draft(ROW, key, "person")
    made.name("name", "Halvard  Dovrek", "primary")
    return made


def test_what_is_said_twice_is_kept_once_and_the_better_grade_of_a_name() -> None:
    made = draft()
    for quality in ("weak", "strong", "weak"):
        made.name("alias", "Dowrek", quality)
    made.name("alias", "Halvard Dovrek", "weak")
    for value in ("X 1", "X  1", "no number", ""):
        made.identifier("passport", value)
    made.identifier("bic", "ZZQQZZQQ")
    made.address("12 Birch Lane,", "", "Lumegrad")
    made.address("12 Birch Lane", "Lumegrad")
    made.remark("Title -:", "Colonel")
    made.remark("Title", "")
    listed = made.listed()
    assert listed.names == (ListedName("Halvard Dovrek", "primary"), ListedName("Dowrek", "strong"))
    assert listed.identifiers == (Identifier("passport", "X 1"), Identifier("bic", "ZZQQZZQQ"))
    assert listed.addresses == ("12 Birch Lane, Lumegrad",)
    assert listed.remarks == "Title: Colonel"


def test_the_primary_name_stands_first_wherever_it_was_published() -> None:
    made = Draft(ROW, "1", "person")
    made.name("alias", "Dowrek", "strong")
    made.name("name", "Dovrek", "primary")
    assert [name.text for name in made.listed().names] == ["Dovrek", "Dowrek"]


def test_one_unreadable_birth_date_takes_all_and_is_shown() -> None:
    made = draft()
    made.born("born", "1968")
    made.born("born", "1402 (Hijri)")
    assert made.listed().birth_dates == ()
    assert made.listed().remarks == "Born: 1402 (Hijri)"
    assert made.notes == [
        "x.csv, row 4, field born: “1402 (Hijri)” is a birth date in no form we know; it is shown only"
    ]


def test_a_place_that_is_not_understood_is_noted_and_one_said_to_be_unknown_is_not() -> None:
    made = draft()
    made.country("country", "by", nationality=True)
    made.country("country", "Varnia")
    made.place("country", "Unknown")
    assert (made.listed().countries, made.listed().nationalities) == (("BY", "ZZ"), ("BY",))
    assert made.notes == [
        "x.csv, row 4, field country: “Varnia” is not wholly in our table of places, so no other country lowers a score"
    ]


def test_direction_controls_are_left_out_of_a_name_and_noted() -> None:
    made = draft()
    made.name("alias", "\u202bDowrek\u202c", "strong")
    assert made.listed().names[1] == ListedName("Dowrek", "strong")
    assert made.notes == ["x.csv, row 4, field alias: a direction control character was left out of the name"]


def test_two_sexes_that_contradict_each_other_are_none() -> None:
    made = draft()
    made.sex("sex", "Male.")
    assert made.gender == "male"
    made.sex("sex", "F")
    assert made.gender == ""


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda d: d.name("alias", " ", "strong"), "x.csv, row 4, field alias: the name is empty"),
        (lambda d: d.name("alias", "...", "strong"), "field alias: The name “...” holds no letter"),
        (lambda d: d.sex("sex", "neuter"), "field sex: “neuter” is none of male"),
        (lambda d: one_of(ROW, "kind", "golem", ("person", "")), "field kind: “golem” is none of person, empty"),
        (lambda d: day(ROW, "listed", "one day"), "field listed: “one day” is no date in a form we know"),
        (lambda d: Draft(ROW, "2", "person").listed(), "x.csv, row 4: the entity has no primary name"),
        (lambda d: parsed("x.csv", [d, draft()]), "x.csv, row 4: the entity 1 stands already above"),
        (lambda d: parsed("x.csv", []), "x.csv: no entity stands in it"),
    ],
)
def test_what_is_not_understood_stops_the_intake(spoil: object, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        spoil(draft())  # type: ignore[operator]
