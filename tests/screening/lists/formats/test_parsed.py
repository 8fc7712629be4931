import pytest

from screening.lists.formats.parsed import ParseError


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ParseError("sdn.csv", 3, "ent_num", "is wrong"), "sdn.csv, row 3, field ent_num: is wrong"),
        (ParseError("sdn.csv", 3, "", "is wrong"), "sdn.csv, row 3: is wrong"),
        (ParseError("sdn.csv", 0, "", "is wrong"), "sdn.csv: is wrong"),
    ],
)
def test_the_message_says_where(error: ParseError, message: str) -> None:
    assert str(error) == message


def test_a_huge_value_is_quoted_in_part() -> None:
    assert len(str(ParseError("sdn.csv", 3, "ent_num", "x" * 20_000))) < 400
