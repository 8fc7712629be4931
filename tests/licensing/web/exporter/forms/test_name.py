import pytest
from django.core.exceptions import ValidationError

from licensing.web.exporter.forms.name import Name


@pytest.mark.parametrize("name", ["Ås Verft AS", "مختبر الميناء", "港口實驗室", "3M", "x" * 300, "A\u200fB"])
def test_names_of_every_script_are_taken_as_they_are(name: str) -> None:
    assert Name().clean(name) == name


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("x" * 301, "at most 300 characters. This has 301"),
        ("…—!", "No letter or number"),
        ("\u200b\u00ad", "No letter or number"),
        ("Harbour\u202dLab", r"U\+202D"),
    ],
)
def test_a_name_that_cannot_be_looked_for_is_refused(name: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Name().clean(name)
