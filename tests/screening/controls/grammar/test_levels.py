import pytest

from screening.controls.grammar.levels import dotted, levels


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("", ()),
        (".F.1", ("f", "1")),
        ("F1", ("f", "1")),
        (".12", ("12",)),
        (".A.12.B", ("a", "12", "b")),
        (".F.G", None),
        (".1.2", None),
        (".123", None),
        (".F.01", None),
        (".FÜ", None),
    ],
)
def test_letters_and_numbers_take_turns(rest: str, found: tuple[str, ...] | None) -> None:
    assert levels(rest) == found


@pytest.mark.parametrize(("rest", "found"), [(".F.2.1", ("f", "2", "1")), (".F.123", None), (".FF", None)])
def test_two_numbers_may_follow_where_a_list_has_them_and_a_dot_parts_them(
    rest: str, found: tuple[str, ...] | None
) -> None:
    assert levels(rest, repeating=True) == found


def test_a_code_is_written_with_dots() -> None:
    assert dotted("5A001", ("f", "1")) == "5A001.f.1"
