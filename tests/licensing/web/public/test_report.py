"""The report as a stranger reads it: counted from the signed log, without a name."""

import csv
import io
from typing import Any

import pytest
from django.test import Client

from ledger import checkpoint
from tests.casework import AT, PARTY

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def year_2026(make_ended: Any, make_submitted: Any) -> dict[str, Any]:
    """One granted with an intercept code to Canada, one refused to the Emirates, one open."""
    cases = {
        "granted": make_ended("grant", item={"declared_code": "5A001.j"}),
        "refused": make_ended("refuse", destination="AE"),
        "open": make_submitted(),
    }
    checkpoint.sign(at=AT)
    return cases


def test_before_anything_was_signed_the_page_says_what_will_be_here(client: Client) -> None:
    response = client.get("/transparency/")
    assert response.status_code == 200
    assert "No report yet" in response.content.decode()
    assert client.get("/transparency/2026/").status_code == 404
    assert client.get("/transparency/2026/applications-by-destination.csv").status_code == 404


def test_figures_and_their_entries_are_shown(client: Client, year_2026: Any) -> None:
    page = client.get("/transparency/2026/").content.decode()
    rows = client.get("/transparency/2026/").context["report"].tables[0].rows
    assert [(row[0], [cell.value for cell in row[1:]]) for row in rows] == [
        ("CA", [2, 1, 0, 0, 1]),
        ("AE", [1, 0, 1, 0, 0]),
    ]
    assert "Canada" in page
    assert "5A001.j" in page
    assert 'width="100.00"' in page
    assert "log/checkpoints/" in page


def test_no_name_of_anybody_is_published(client: Client, year_2026: Any) -> None:
    pages = [client.get(f"/transparency/2026/{part}") for part in ("", "applications-by-destination.csv")]
    pages += [client.get("/transparency/"), client.get("/transparency/2026/cyber-surveillance-by-code.csv")]
    for page in pages:
        text = page.content.decode()
        assert page.status_code == 200
        assert "Aurora" not in text
        assert PARTY["name"] not in text
        assert "LA-2026" not in text


def test_a_table_is_a_file_whose_rows_lead_to_the_log(client: Client, year_2026: Any) -> None:
    from ledger.models import Entry

    response = client.get("/transparency/2026/applications-by-destination.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "applications-by-destination-2026.csv" in response["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    emirates = next(row for row in rows if row["destination"] == "AE")
    entry = Entry.objects.get(seq=emirates["refused_log_entries"].removeprefix("#"))
    assert (entry.kind, entry.subject) == ("application.refused", year_2026["refused"].reference)
    assert int(emirates["log_checkpoint"]) == checkpoint.latest().size  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "path",
    ["2025/", "2026/nothing.csv", "2026/../2026.csv", "99999999999999999999/", "2025/applications-by-destination.csv"],
)
def test_what_is_not_there_is_not_found(client: Client, year_2026: Any, path: str) -> None:
    assert client.get(f"/transparency/{path}").status_code == 404


def test_the_list_of_years_leads_to_the_report(client: Client, year_2026: Any) -> None:
    assert 'href="/transparency/2026/"' in client.get("/transparency/").content.decode()
