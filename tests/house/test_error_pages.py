"""The pages shown when something is broken ask nothing of what may be broken."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.template.loader import get_template
from django.test import RequestFactory


class Broken:
    """Stands for everything that reads the database: asked for anything, it fails."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} was asked for while the database is away")

    def __iter__(self) -> Any:
        raise AssertionError("the messages were read while the database is away")


def test_the_page_of_a_fault_is_drawn_without_a_request(settings: Any):
    """Django draws it with no context at all."""
    html = get_template("500.html").render()
    assert settings.AUTHORITY.name in html
    assert "Nothing was half done" in html


@pytest.mark.parametrize("name", ["500.html", "503.html"])
def test_it_reads_no_session_no_person_and_no_message(name: str):
    request = RequestFactory().get("/cases/")
    request.user = request.session = Broken()
    html = get_template(name).render({"messages": Broken(), "user": Broken()}, request)
    assert "<h1" in html


@pytest.mark.parametrize("name", ["400.html", "403.html", "409.html", "413.html"])
def test_a_refusal_is_told_in_its_own_words(name: str):
    request = RequestFactory().get("/cases/")
    request.user = SimpleNamespace(is_authenticated=False)
    html = get_template(name).render({"refusal": SimpleNamespace(message="Row <14> is “wrong”.")}, request)
    assert "Row &lt;14&gt; is “wrong”." in html
    assert html.count("<h1") == 1
