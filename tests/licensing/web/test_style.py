"""The style page: every block, every status, and nothing on it that cannot be translated."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from licensing.web import marks
from licensing.web.style import style
from tests.conftest import ROOT

VOID = {"meta", "link", "input", "br", "img", "hr", "use", "path"}
SPOKEN = ("aria-label", "alt", "title", "placeholder", "data-label")


class Words(HTMLParser):
    """Collects what is read or heard and is not marked ``translate="no"``: such text is data, the same everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        data = values.get("translate") == "no" or (bool(self.open) and self.open[-1][1])
        if not data:
            self.text += [values[name] or "" for name in SPOKEN if name in values]
        if tag not in VOID:
            self.open.append((tag, data or tag in ("script", "style")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.open or not self.open[-1][1]:
            self.text.append(data)


def page(query: str = "") -> str:
    request = RequestFactory().get(f"/style/?{query}")
    request.user = AnonymousUser()
    response = style(request)
    assert response.status_code == 200
    return response.content.decode()


def untranslated(html: str) -> list[str]:
    """Texts with letters outside the brackets that the pseudo-language puts around every message."""
    words = Words()
    words.feed(html)
    found = []
    for text in words.text:
        rest = text
        while rest != (rest := re.sub(r"⟦[^⟦⟧]*⟧", "", rest)):
            pass
        if re.search(r"[^\W\d_]", rest):
            found.append(text.strip())
    return found


# The names of the product and of the authority are names.
NAMES = ("Licet", "Nordmark ELA")


def test_nothing_on_it_is_left_untranslated():
    assert untranslated(re.sub("|".join(NAMES), "", page("lang=pseudo"))) == []


def test_the_search_for_untranslated_text_finds_some():
    """Without the pseudo-language everything is untranslated, so an empty answer above means something."""
    assert "Style page" in untranslated(page())
    assert untranslated('<p>⟦Å⟧ <b title="Plain">12</b> <i translate="no">5A001</i></p>') == ["Plain"]


def test_it_reads_from_right_to_left_when_asked():
    assert re.search(r'<html lang="[\w-]+" dir="rtl">', page("dir=rtl"))
    assert re.search(r'<html lang="[\w-]+" dir="ltr">', page())


@pytest.mark.parametrize("table", [marks.LANES, marks.STATES, marks.OUTCOMES, marks.SEVERITIES, marks.LIST_STATUSES])
def test_every_status_is_on_it(table: dict[str, marks.Mark]):
    html = page()
    assert not [mark.label for mark in table.values() if f"<span>{mark.label}</span>" not in html]


def test_every_block_is_on_it():
    """What the style page does not show, the accessibility tests do not see."""
    parts = " ".join(path.read_text("utf-8") for path in (ROOT / "templates").glob("style/*.html"))
    parts += " ".join((ROOT / "templates" / name).read_text("utf-8") for name in ("base.html", "404.html"))
    # Drawn by other blocks, or nothing that shows.
    inner = {"field", "field_words", "optional", "form", "styles", "footer", "htmx"}
    shown = set(re.findall(r'component "(\w+)"', parts)) | set(re.findall(r"components/(\w+)\.html", parts))
    blocks = {path.stem for path in (ROOT / "templates" / "components").glob("*.html")}
    assert blocks - inner - shown == set()


def test_no_page_carries_style_or_script_in_its_lines():
    """The Content-Security-Policy would drop both."""
    html = page()
    assert not re.findall(r"\sstyle=|\son\w+=|<style|<script(?! src)", html)


def test_headings_of_sorted_columns_say_so(settings: Any):
    html = page("sort=-value&page=2")
    assert html.count('aria-sort="descending"') == 1
    assert "?sort=value&amp;page=2" in html or "sort=value" in html
