from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from screening.models import Edition, Taking
from tests.screening.lists.sample import FOLDER, NAMES

pytestmark = pytest.mark.django_db
FILES = [f"--file={FOLDER / name}" for name in NAMES]


@pytest.fixture(autouse=True)
def demo(settings: Any) -> None:
    settings.DEMO = True


def test_it_says_what_is_in_force_and_what_the_operator_should_know(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("take_in", "ofac-sdn", *FILES, "--sample")
    said = capsys.readouterr().out
    assert f"In force: edition {Edition.objects.get()} (8 entities, 9 aliases, 9 addresses)." in said
    assert "“Region: Abkhazia” is not in our table of places" in said
    assert Taking.objects.get().by == "system:intake"


def test_the_same_bytes_are_said_to_be_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("take_in", "ofac-sdn", *FILES, "--sample")
    call_command("take_in", "ofac-sdn", *FILES, "--sample")
    assert "The same bytes as edition" in capsys.readouterr().out
    assert Edition.objects.count() == 1


def test_names_of_files_may_be_in_capitals_as_published(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name.upper()).write_bytes((FOLDER / name).read_bytes())
    call_command("take_in", "ofac-sdn", *(f"--file={tmp_path / name.upper()}" for name in NAMES), "--sample")
    assert Edition.objects.get().counts["entities"] == 8


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["ofac-sdn", *FILES], "8 entities where the card allows 5000 to 40000. The edition in force did not change."),
        (["ofac-sdn", *FILES[:2], "--sample"], "the file add.csv is missing"),
        (["ofac-sdn", *FILES, FILES[0], "--sample"], "The file sdn.csv was given twice."),
        (["ofac-sdn", "--file=/nowhere/sdn.csv"], "/nowhere/sdn.csv cannot be read"),
        (["atlantis", *FILES], "There is no list “atlantis”"),
    ],
)
def test_a_refusal_is_an_error_in_words(words: list[str], message: str) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("take_in", *words)
    assert message in str(refused.value)
    assert not Edition.objects.exists()
