"""The style page in a real browser: wide and narrow, both ways of reading, with and without scripts."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import NARROW, WIDE, faults, sideways

WAYS = {"as usual": "/style/", "pseudo-language from right to left": "/style/?lang=pseudo&dir=rtl"}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "375"])
@pytest.mark.parametrize("address", WAYS.values(), ids=WAYS)
def test_axe_finds_nothing_serious_and_nothing_scrolls_sideways(
    open_as: Callable[..., Page], bola: Any, address: str, size: dict[str, int]
):
    page = open_as(bola, size)
    page.goto(address)
    expect(page.locator("h1")).to_have_count(1)
    assert faults(page) == []
    assert sideways(page) == ""


def test_axe_would_find_a_fault(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola)
    page.goto("/style/")
    page.evaluate("document.querySelector('#id_name').labels[0].remove()")
    assert any(fault.startswith("label (critical)") for fault in faults(page))


def test_a_wide_element_would_be_found(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola, NARROW)
    page.goto("/style/")
    page.evaluate("document.querySelector('h1').style.width = '500px'")
    assert "licet-heading__title" in sideways(page)


def test_a_form_that_came_back_takes_the_focus_and_leads_to_its_fields(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola)
    page.goto("/style/")
    expect(page.locator(".licet-errors")).to_be_focused()
    page.get_by_role("link", name="Control code: “five” is not a control code").click()
    expect(page.locator("#id_wrong-code")).to_be_focused()
    page.get_by_role("link", name="Role in the transaction: This field is required.").click()
    expect(page.locator("#id_wrong-role_0")).to_be_focused()


def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola, NARROW)
    page.goto("/style/")
    queue, menu = page.get_by_role("link", name="Queue", exact=True), page.get_by_role("button", name="Menu")
    expect(queue).to_be_hidden()
    menu.focus()
    page.keyboard.press("Enter")
    expect(queue).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(queue).to_be_hidden()
    expect(menu).to_be_focused()


def test_without_scripts_the_menu_is_open_and_the_style_page_whole(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola, NARROW, scripts=False)
    page.goto("/style/")
    expect(page.get_by_role("link", name="Queue", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    expect(page.locator("#id_country")).to_be_visible()


def test_a_table_is_sorted_by_a_plain_link(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola)
    page.goto("/style/")
    page.get_by_role("link", name="Destination").first.click()
    head = page.get_by_role("columnheader", name="Destination").first
    expect(head).to_have_attribute("aria-sort", "ascending")
    head.get_by_role("link").click()
    expect(page.get_by_role("columnheader", name="Destination").first).to_have_attribute("aria-sort", "descending")


def test_on_a_narrow_screen_a_row_is_a_card_that_is_still_a_row(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola, NARROW)
    page.goto("/style/")
    table = page.get_by_role("table", name="Cases to be worked on")
    expect(table.get_by_role("row")).to_have_count(5)
    expect(table.get_by_role("rowheader").first).to_be_visible()
    label = "el => getComputedStyle(el, '::before').content"
    assert table.get_by_role("cell").first.evaluate(label) == '"Lane"'


def test_a_form_is_sent_once_however_often_its_button_is_pressed(open_as: Callable[..., Page], bola: Any):
    page = open_as(bola)
    page.goto("/style/")
    passed = """form => [1, 2].map(() => form.dispatchEvent(
        new SubmitEvent("submit", { bubbles: true, cancelable: true })))"""
    assert page.locator(".licet-confirm").evaluate(passed) == [True, False]
    assert page.locator(".licet-filter").evaluate(passed) == [True, True]
