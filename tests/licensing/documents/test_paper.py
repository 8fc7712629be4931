from django.urls import resolve

from licensing.documents import paper
from tests.licensing.documents.papers import case


def test_sums_in_two_currencies_are_never_added() -> None:
    items = paper.items(case())
    assert [total[-3:] for total in items.totals] == ["EUR", "JPY"]
    assert items.totals[0].startswith("480")
    assert items.totals[0].endswith("000,50 EUR") or items.totals[0].endswith("000.50 EUR")


def test_quantities_lose_idle_zeros_and_keep_their_unit() -> None:
    rows = paper.items(case()).rows
    assert (rows[0].quantity, rows[2].quantity) == ("2 pieces", "10 pieces")
    assert rows[1].quantity.endswith(" hours of technical assistance")


def test_an_item_without_a_code_says_so() -> None:
    assert [row.code for row in paper.items(case()).rows] == ["5A001.j", "none declared", "4A005"]


def test_a_country_carries_its_code() -> None:
    assert paper.country("NO") == "Norway (NO)"


def test_the_address_on_the_paper_is_that_of_the_public_page() -> None:
    address = paper.check("LIC-2026-000042", "https://licet.example").address
    assert address == "https://licet.example/verify/?number=LIC-2026-000042"
    assert resolve("/verify/").url_name == "verify_document"


def test_paragraphs_are_split_whatever_the_line_ends() -> None:
    assert paper.paragraphs("one\r\n\r\n two \nthree") == ("one", "two", "three")
