from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.db import DatabaseError, transaction

from ledger import read
from screening.controls.texts.cards import UnknownTexts
from screening.lists import raw
from screening.models import ControlEdition, ControlTaking, ControlText
from screening.official_texts import editions
from screening.official_texts.intake import TextIntakeRefused, take_in_text
from tests.screening.official_texts.sample import AT, DAY, LINES, lines, take

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small")]


def kinds() -> list[str]:
    return [entry.kind for entry in read.entries(subject="controls:annex-i-eu").order_by("seq")]


def test_a_text_is_rows_a_raw_file_and_a_log_entry() -> None:
    edition = take()
    assert edition.counts == {"entries": 2, "paragraphs": 8}
    assert [text.text for text in edition.texts.order_by("place")] == [line["text"] for line in LINES]
    assert edition.files == {"annex.jsonl": sha256(lines()).hexdigest()}
    assert storages["editions"].open(raw.name_of(edition.files["annex.jsonl"])).read() == lines()
    (entry,) = read.entries(subject="controls:annex-i-eu")
    assert (entry.kind, entry.by, entry.at) == ("control_text.taken_in", "user:7", AT)
    assert read.value(entry) == {
        "list_id": "annex-i-eu",
        "edition": edition.sha256,
        "in_force_from": "2024-11-08",
        "replaced": "",
        "new": True,
        "files": edition.files,
        "counts": {"entries": "2", "paragraphs": "8"},
    }


def test_the_same_bytes_for_the_same_day_are_the_same_edition_confirmed() -> None:
    assert take().pk == take(at=AT + timedelta(days=1)).pk
    assert (ControlEdition.objects.count(), ControlText.objects.count(), ControlTaking.objects.count()) == (1, 8, 2)
    assert [read.value(entry)["new"] for entry in read.entries(kinds=["control_text.taken_in"])] == [True, False]


def test_the_same_bytes_for_another_day_are_another_edition() -> None:
    assert take().pk != take(on=DAY + timedelta(days=365)).pk


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "annex.jsonl: the file holds no paragraph"),
        (lines({"code": "5A9", "text": "x"}), "annex.jsonl: row 9: “5A9” is no code of this list"),
        (lines({"code": "5A980", "text": "x"}), "row 9: “5A980” is no code of this list"),
        (lines({"code": "6A004", "text": "x", "title": "y"}), "row 9: the field “title” is unknown"),
        (lines(of=LINES[:2]), "2 paragraphs where the card allows 3 to 50"),
    ],
)
def test_a_refusal_is_one_log_entry_and_leaves_what_held(data: bytes, problem: str) -> None:
    first = take()
    with pytest.raises(TextIntakeRefused, match="No text changed") as refused:
        take(data)
    assert problem in str(refused.value)
    assert editions.in_force("annex-i-eu", on=DAY) == first
    assert kinds() == ["control_text.taken_in", "control_text.refused"]
    assert ControlEdition.objects.count() == 1


def test_a_text_that_shrank_too_much_needs_a_person_and_a_reason() -> None:
    first = take()
    with pytest.raises(TextIntakeRefused, match=r"3 paragraphs where the text before has 8.*--accept-change"):
        take(lines(of=LINES[:3]), on=DAY + timedelta(days=1))
    assert editions.in_force("annex-i-eu", on=DAY + timedelta(days=1)) == first
    second = take(lines(of=LINES[:3]), on=DAY + timedelta(days=1), because=" The annex was cut. ")
    assert editions.in_force("annex-i-eu", on=DAY + timedelta(days=1)) == second
    assert kinds()[-2:] == ["control_text.change_accepted", "control_text.taken_in"]
    (accepted,) = read.entries(kinds=["control_text.change_accepted"])
    assert read.value(accepted)["because"] == "The annex was cut."


def test_a_text_that_grew_too_much_is_refused_as_well() -> None:
    take()
    more = [{"code": f"7A{number:03}", "text": "x"} for number in range(1, 4)]
    with pytest.raises(
        TextIntakeRefused, match=r"5 entries where the text before has 2, 11 paragraphs where the text before has 8"
    ):
        take(lines(*more), on=DAY + timedelta(days=1))


def test_a_format_that_the_card_does_not_name_and_a_file_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TextIntakeRefused, match="the format ccl-tree is none of paragraphs, headings"):
        take_in_text("annex-i-eu", "x", lines(), in_force_from=DAY, by="user:7", at=AT, form="ccl-tree")
    with pytest.raises(TextIntakeRefused, match="larger than the limit of 20000000 bytes"):
        take(b" " * 20_000_001)


def test_a_list_without_a_card_is_unknown() -> None:
    with pytest.raises(UnknownTexts, match="Known lists: annex-i-eu"):
        take_in_text("annex-ii", "x", lines(), in_force_from=DAY, by="user:7", at=AT)
    assert not read.entries().exists()


def test_what_was_taken_in_cannot_be_changed() -> None:
    edition = take()
    for rows in (ControlEdition.objects.all(), edition.takings.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(by="user:8")
    with pytest.raises(DatabaseError), transaction.atomic():
        edition.texts.update(text="another law")


@pytest.mark.parametrize(
    ("list_id", "name", "form", "counts"),
    [
        ("no-list-ii", "no_list_ii_paragraphs_2022.jsonl", "no-list-ii", {"entries": 366, "paragraphs": 3853}),
        ("annex-i-eu", "annex_i_equivalent_entries_2022.csv", "headings", {"entries": 366, "paragraphs": 366}),
        ("us-ccl", "us_ccl_tree.csv", "ccl-tree", {"entries": 590, "paragraphs": 4845}),
        ("us-ccl-3-4-5", "us_ccl_cat3_4_5_controls.json", "ccl-entries", {"entries": 123, "paragraphs": 378}),
    ],
)
def test_real_texts_are_taken_in(
    shared_data: Path, monkeypatch: pytest.MonkeyPatch, list_id: str, name: str, form: str, counts: dict[str, int]
) -> None:
    monkeypatch.undo()  # the cards as they ship
    data = (shared_data / "controls" / name).read_bytes()
    edition = take_in_text(list_id, name, data, in_force_from=date(2022, 11, 16), by="user:7", at=AT, form=form)
    assert edition.counts == counts
