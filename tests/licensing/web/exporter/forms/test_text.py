import pytest
from django.core.exceptions import ValidationError

from licensing.web.exporter.forms.text import Text


def test_text_stays_as_it_was_typed_but_for_the_line_ends_of_browsers() -> None:
    assert Text(limit=20, rows=2).clean("Zürich\r\nدبي\u200f") == "Zürich\nدبي\u200f"


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        (Text(limit=5), "sixsix", "at most 5 characters. This has 6"),
        (Text(limit=20), "a\u202eb", "Character 2 is the direction control U+202E"),
        (Text(limit=20, rows=2), "a\u2066b", "U+2066"),
        (Text(limit=20), "two\nlines", "Character 4 is the control character U+000A"),
        (Text(limit=20, rows=2), "bell\x07", "U+0007"),
        (Text(limit=20), "", "required"),
    ],
)
def test_what_is_too_long_or_hides_is_refused_with_the_place(field: Text, typed: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says.replace("+", r"\+")):
        field.clean(typed)


def test_a_line_end_counts_as_one_character() -> None:
    assert Text(limit=3, rows=2).clean("a\r\nb") == "a\nb"


def test_what_is_asked_later_may_be_empty_and_is_still_bounded() -> None:
    field = Text(limit=3, later=True)
    assert (field.required, field.clean("")) == (True, "")
    with pytest.raises(ValidationError):
        field.clean("four")
