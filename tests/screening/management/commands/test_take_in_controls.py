from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from ledger import read
from screening.models import ControlEdition
from tests.screening.official_texts.sample import lines, small_cards

pytestmark = pytest.mark.django_db
WORDS = ("annex-i-eu", "--in-force-from=2024-11-08")


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    with small_cards(monkeypatch):
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "annex.jsonl"
    path.write_bytes(lines())
    return path


def test_it_says_what_was_taken_in(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("take_in_controls", *WORDS, f"--file={file}")
    edition = ControlEdition.objects.get()
    assert f"Taken in: {edition}, the law from 2024-11-08 on (2 entries, 8 paragraphs)." in capsys.readouterr().out
    assert (edition.in_force_from, edition.by) == (date(2024, 11, 8), "system:intake")
    call_command("take_in_controls", *WORDS, f"--file={file}", "--by=user:7")
    assert "confirmed, nothing new" in capsys.readouterr().out


def test_it_says_what_the_operator_should_know(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "list.jsonl"
    entry = '{"entry": "5A001", "path": "%s", "depth": 1, "code": "%s", "type": "base", "text": "Invented words"}\n'
    path.write_text("".join(entry % row for row in (("0001", "5A001."), ("00010001", "a."), ("00010002", "."))))
    call_command("take_in_controls", "no-list-ii", "--in-force-from=2022-11-16", f"--file={path}")
    assert (
        "  Paragraphs whose own number the file does not give, kept at the code above them: 1."
        in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["annex-ii", WORDS[1], "--file=x"], "There is no control list “annex-ii”. Known lists: annex-i-eu"),
        ([*WORDS, "--file=/nowhere/annex.jsonl"], "/nowhere/annex.jsonl cannot be read"),
        (["annex-i-eu", "--in-force-from=8.11.2024", "--file=x"], "“8.11.2024” is not a date"),
        ([*WORDS, "--file=x", "--format=pdf"], "invalid choice: 'pdf'"),
    ],
)
def test_a_wrong_word_is_an_error_in_words(words: list[str], message: str) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("take_in_controls", *words)
    assert message in str(refused.value)


def test_a_refusal_names_file_and_row_and_is_logged(tmp_path: Path) -> None:
    path = tmp_path / "annex.jsonl"
    path.write_bytes(lines({"code": "0.00E+00", "text": "x"}))
    with pytest.raises(CommandError, match=r"annex\.jsonl: row 9: “0\.00E\+00” is no code of this list"):
        call_command("take_in_controls", *WORDS, f"--file={path}")
    assert [entry.kind for entry in read.entries()] == ["control_text.refused"]


def test_a_text_that_shrank_is_taken_in_with_a_reason(file: Path, tmp_path: Path) -> None:
    call_command("take_in_controls", *WORDS, f"--file={file}")
    short = tmp_path / "short.jsonl"
    short.write_bytes(b"\n".join(lines().splitlines()[:4]))
    words = ("annex-i-eu", "--in-force-from=2025-11-15", f"--file={short}")
    with pytest.raises(CommandError, match="--accept-change"):
        call_command("take_in_controls", *words)
    call_command("take_in_controls", *words, "--accept-change=The annex was cut.")
    assert ControlEdition.objects.count() == 2
