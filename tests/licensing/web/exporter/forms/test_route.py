from typing import Any

from licensing.web.exporter.forms.route import VIA_MAX, RouteForm, from_application

GIVEN = {"sending_key": "k", "revision_read": "0", "origin": "NO", "destination": "AE"}


def _form(stops: int = 3, **other: Any) -> RouteForm:
    return RouteForm({**GIVEN, **other}, stops=stops)


def test_countries_on_the_way_keep_their_order_and_empty_boxes_fall_away() -> None:
    form = _form(via_1="TR", via_2="", via_3="DE")
    assert form.is_valid(), form.errors
    assert form.said() == {"origin": "NO", "via": ["TR", "DE"], "destination": "AE"}


def test_a_draft_may_be_saved_with_nothing_chosen() -> None:
    form = _form(origin="", destination="")
    assert form.is_valid(), form.errors
    assert form.said() == {"origin": "", "via": [], "destination": ""}


def test_what_was_saved_comes_back_in_its_boxes() -> None:
    form = RouteForm(initial=from_application("NO", ["TR", "DE"], "AE"), stops=3)
    assert [field.value() for field in form.on_the_way] == ["TR", "DE", None]


def test_there_is_an_end_to_the_boxes() -> None:
    assert (len(_form(99).on_the_way), _form(99).may_grow) == (VIA_MAX, False)
    assert (len(_form(0).on_the_way), _form(0).may_grow) == (2, True)


def test_no_country_is_no_stop() -> None:
    assert set(_form(via_2="ZZ").errors) == {"via_2"}
