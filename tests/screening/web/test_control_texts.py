from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from screening.official_texts.intake import TextIntakeRefused
from tests.screening.official_texts.sample import lines, small_cards, take

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    with small_cards(monkeypatch):
        yield


def page(client: Client, name: str, args: tuple[str, ...] = (), *, status: int = 200, **query: str) -> str:
    response = client.get(reverse(name, args=args), query)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def asked(client: Client, code: str, on: str = "2026-11-22", *, status: int = 200) -> str:
    return page(client, "control_texts", status=status, code=code, on=on)


def test_before_anything_is_taken_in_it_says_so_and_how(client: Client) -> None:
    assert "No text taken in" in page(client, "control_texts")
    shown = page(client, "control_text", ("annex-i-eu",))
    assert "No text taken in yet" in shown
    assert "where they are published" in shown
    assert "manage.py" not in shown
    assert "No official text has this code on that day" in asked(client, "5A001.f")


def test_the_staff_is_told_the_command(client: Client, bola: Any) -> None:
    client.force_login(bola)
    shown = page(client, "control_text", ("annex-i-eu",))
    assert "manage.py take_in_controls annex-i-eu --file FILE --in-force-from DATE" in shown


def test_a_code_is_shown_with_our_title_its_words_its_notes_and_their_source(client: Client) -> None:
    edition = take()
    shown = asked(client, "5a001 F")
    for part in (
        "Invented words of level f",
        "Invented heading of the fifth entry",
        "Invented note to level f",
        "Annex I to Regulation (EU) 2021/821",
        "text of 8 Nov 2024",
        edition.sha256[:12],
        "In our own words",
        "5.A.1.f",
    ):
        assert part in shown
    assert "Invented words of level j" not in shown


def test_a_code_is_asked_as_of_a_day(client: Client) -> None:
    take()
    assert "No official text has this code on that day" in asked(client, "5A001.f", "2024-11-07")
    assert "Invented words of level f" in asked(client, "5A001.f", "2024-11-08")


def test_a_code_of_another_list_leads_to_the_text_of_ours_and_says_why(client: Client) -> None:
    take()
    assert "Invented words of level f" in asked(client, "5.A.1.f")
    shown = asked(client, "5A991")
    assert "Invented heading of the fifth entry" in shown
    assert "telecommunications equipment that 5A001 does not reach" in shown


def test_a_level_that_is_not_there_is_told_which_one_is_shown(client: Client) -> None:
    take()
    assert "has no paragraph of its own in this text" in asked(client, "5A001.f.1.b")


def test_what_is_no_code_is_told_why_and_what_is_nearest(client: Client) -> None:
    shown = asked(client, "4A05")
    assert "This is no code of any list" in shown
    assert "A code starts with a digit" in shown
    assert 'href="?code=4A005' in shown


@pytest.mark.parametrize(
    ("code", "on", "said"), [("", "", "Write a code."), ("5A001", "8.11.2024", "Write the day as")]
)
def test_what_cannot_be_asked_is_said_at_its_field(client: Client, code: str, on: str, said: str) -> None:
    assert said in asked(client, code, on, status=400)


def test_every_text_of_a_list_is_shown_with_its_days(client: Client, bola: Any) -> None:
    from datetime import date

    take()
    take(lines({"code": "6A003.a", "text": "Invented"}), on=date(2025, 11, 15))
    shown = page(client, "control_text", ("annex-i-eu",))
    assert "From 8 Nov 2024 until 15 Nov 2025" in shown
    assert "From 15 Nov 2025 on" in shown
    assert "user:7" not in shown
    client.force_login(bola)
    assert "user:7" in page(client, "control_text", ("annex-i-eu",))


def test_a_refusal_is_shown_to_officers_alone(client: Client, bola: Any) -> None:
    with pytest.raises(TextIntakeRefused):
        take(lines({"code": "<b>", "text": "x"}))
    assert "no code of this list" not in page(client, "control_text", ("annex-i-eu",))
    client.force_login(bola)
    shown = page(client, "control_text", ("annex-i-eu",))
    assert "row 9: “&lt;b&gt;” is no code of this list" in shown


def test_what_a_publisher_wrote_is_text_and_never_markup(client: Client) -> None:
    take(lines({"code": "5A001.k", "text": "<script>alert(1)</script>"}))
    shown = asked(client, "5A001.k")
    assert "&lt;script&gt;alert(1)" in shown
    assert "<script>alert(1)" not in shown


def test_an_unknown_list_is_not_found(client: Client) -> None:
    page(client, "control_text", ("atlantis",), status=404)
