import pytest

from screening.case import Identifier
from screening.lists.entity import Listed, ListedName
from screening.lists.formats.parsed import ParseError
from screening.lists.formats.watch_csv import COLUMNS
from tests.screening.lists.samples import parse, sample_of, spoilt


def test_a_party_is_read_whole() -> None:
    assert parse("watch_csv").entities[0] == Listed(
        entity_id="NW-1",
        kind="organisation",
        names=(
            ListedName("Quiet Harbour Trading", "primary"),
            ListedName("Quiet Harbor Trading", "strong"),
            ListedName("QHT General Supply", "strong"),
            ListedName("QHT", "weak"),
        ),
        countries=("AE", "TR"),
        identifiers=(Identifier("registration", "778899001"),),
        addresses=("Unit 4; Dry Port, Khorgos", "Sharjah"),
        programmes=("own denial",),
        remarks="Refused on 4 May 2026: the end-use statement named a buyer that does not exist.",
        listed_on="2026-05-04",
    )


def test_a_birth_may_be_a_span_of_years() -> None:
    assert parse("watch_csv").entities[1].birth_dates == ("1970..1972",)
    files = spoilt("watch_csv", "1970..1972", "circa 1970; 1975-01-02")
    assert parse("watch_csv", files).entities[1].birth_dates == ("1968..1972", "1975-01-02")


def test_the_end_line_may_be_left_out() -> None:
    ((file, data),) = sample_of("watch_csv").items()
    without = b"".join(data.splitlines(keepends=True)[:-1])
    assert parse("watch_csv", {file: without}) == parse("watch_csv")


def test_every_column_is_used() -> None:
    import inspect

    from screening.lists.formats import watch_csv

    source = inspect.getsource(watch_csv).split("def parse")[1]
    assert all(f'"{column}"' in source for column in COLUMNS)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",organisation,", ",golem,", "row 2, field kind: “golem” is none of person, organisation"),
        ("NW-2", "NW-1", "row 3: the entity NW-1 stands already above"),
        ("NW-2", "", "row 3, field id: the field is empty"),
        ("Ostral Lantern", "", "row 4, field name: the name is empty"),
        ("1970..1972", "1972..1970", "row 3, field birth_dates: “1972..1970” is no birth date in a form we know"),
        ("1970..1972", "long ago", "row 3, field birth_dates: “long ago” is no birth date in a form we know"),
        ("imo: 9990031", "seal: 9990031", "row 4, field identifiers: “seal” is none of passport"),
        ("imo: 9990031", "imo", "row 4, field identifiers: “imo” is not “kind: number”"),
        ("2026-06,", "soon,", "row 3, field listed_on: “soon” is no date in a form we know"),
        ("end,3,", "end,4,", "row 5, field kind: the end line counts “4” where 3 parties stand above it"),
        ("NW-3,vessel", "end,2", "row 5, field id: a row follows the end line"),
        ('"""Unit 4; Dry', '"""Unit 4"" ; Dry', "row 2, field addresses: this is no list of values between semicolons"),
    ],
)
def test_anything_not_understood_refuses_all_and_is_named(old: str, new: str, message: str) -> None:
    with pytest.raises(ParseError) as refused:
        parse("watch_csv", spoilt("watch_csv", old, new))
    assert str(refused.value).startswith("watch.csv, row ")
    assert message in str(refused.value)
