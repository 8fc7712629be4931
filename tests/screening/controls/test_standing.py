import pytest

from screening.controls import standing
from screening.controls.catalogue import catalogue
from screening.controls.classification import Standing
from screening.controls.standing import declared
from tests.screening.pictures import DAY


@pytest.mark.parametrize(
    ("typed", "form", "stands", "named"),
    [
        ("", "", Standing.UNDECLARED, ()),
        ("  ", "", Standing.UNDECLARED, ()),
        ("5a001F", "5A001.f", Standing.LISTED, ("5A001.f",)),
        ("5A001.f.2", "5A001.f.2", Standing.LISTED, ("5A001.f",)),
        ("5A001", "5A001", Standing.WIDER, ("5A001.f", "5A001.j")),
        ("5A001.b", "5A001.b", Standing.OTHER, ()),
        ("6A003", "6A003", Standing.OTHER, ()),
    ],
)
def test_where_a_declared_code_stands(typed: str, form: str, stands: Standing, named: tuple[str, ...]) -> None:
    code, standing, fault, found = declared(typed, catalogue(DAY))
    assert (code, standing, fault) == (form, stands, "")
    assert set(found) == set(named)


def test_what_cannot_be_read_stays_as_typed_with_the_reason() -> None:
    code, standing, fault, named = declared("chairs", catalogue(DAY))
    assert (code, standing, named) == ("chairs", Standing.UNREADABLE, ())
    assert fault


def test_a_code_that_was_read_before_is_answered_alike_and_what_is_too_long_is_not_kept() -> None:
    first, kept = declared("5A0O1", catalogue(DAY)), standing._read.cache_info().currsize
    assert declared("5A0O1", catalogue(DAY)) == first
    assert "has 500 characters" in declared("5" * 500, catalogue(DAY))[2]
    assert standing._read.cache_info().currsize == kept
