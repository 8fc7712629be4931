import dataclasses
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening import case as cases
from screening.case import Case, EndUse, Identifier, Item, Party, Route, Safeguard
from tests.screening import pictures

# Any text a keyboard or a file can hold; only lone surrogates are no text at all.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
amounts = st.decimals(min_value=-(10**15), max_value=10**15, places=6, allow_nan=False)
identifiers = st.builds(Identifier, words, words)
parties = st.builds(
    Party, words, words, words, words, words, words, words, st.lists(identifiers, max_size=2).map(tuple)
)
items = st.builds(Item, words, words, words, amounts, words, amounts, words)
end_uses = st.builds(EndUse, words, st.lists(st.tuples(words, words), max_size=3).map(tuple))
routes = st.builds(Route, words, st.lists(words, max_size=3).map(tuple), words)
cases_of_all_kinds = st.builds(
    Case,
    words,
    st.integers(min_value=1),
    st.dates(),
    st.lists(parties, max_size=3).map(tuple),
    st.lists(items, max_size=3).map(tuple),
    end_uses,
    routes,
    st.lists(st.builds(Safeguard, words, words), max_size=2).map(tuple),
)


@given(cases_of_all_kinds)
def test_thaw_is_the_exact_inverse_of_canonical(case: Case) -> None:
    data = cases.canonical(case)
    assert cases.thaw(data) == case
    assert cases.canonical(cases.thaw(data)) == data


def test_the_digest_of_a_case_never_changes() -> None:
    """Stored screenings name it: if this number changes, no old screening finds its case again."""
    silent = pictures.case(end_use=EndUse("Water supply of the town"))
    assert cases.digest(silent) == "36508b381803b2e044e57f2165b1213d5196f03d6c151f32d17f97ceeb377049"


def test_text_is_kept_as_typed() -> None:
    typed = dataclasses.replace(pictures.USER, name="  Ｆｊｏｒｄ\u200flys é e\u0301 ")
    assert cases.thaw(cases.canonical(pictures.case(parties=(typed,)))).parties[0].name == typed.name


def test_equal_numbers_have_equal_bytes() -> None:
    one, other = (dataclasses.replace(pictures.VALVES, quantity=Decimal(n)) for n in ("1E+3", "1000.00"))
    assert cases.canonical(pictures.case(items=(one,))) == cases.canonical(pictures.case(items=(other,)))


def test_a_number_is_never_rounded() -> None:
    long = dataclasses.replace(pictures.VALVES, value=Decimal("1234567890123456789012345678.901234567"))
    assert cases.thaw(cases.canonical(pictures.case(items=(long,)))).items[0].value == long.value


@pytest.mark.parametrize("quantity", [1.5, 3, "2"])
def test_a_number_that_is_no_decimal_is_refused(quantity: object) -> None:
    item = dataclasses.replace(pictures.VALVES, quantity=quantity)  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        cases.canonical(pictures.case(items=(item,)))


@pytest.mark.parametrize("quantity", ["NaN", "Infinity", "1E+999999", "1E-999999"])
def test_a_number_out_of_reach_is_refused(quantity: str) -> None:
    item = dataclasses.replace(pictures.VALVES, quantity=Decimal(quantity))
    with pytest.raises(ValueError):
        cases.canonical(pictures.case(items=(item,)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"version":1', b'"version":1,"extra":2'),
        (b',"version":1', b""),
        (b'"version":1', b'"version":1.0'),
        (b'"version":1', b'"version":true'),
        (b'"version":1', b'"version":1,"version":1'),
        (b'"quantity":"40"', b'"quantity":"40.0"'),
        (b'"quantity":"40"', b'"quantity":"4e1"'),
        (b'"via":[]', b'"via": []'),
        (b'"via":[]', b'"via":{}'),
        (b'"submitted_on":"2026-06-01"', b'"submitted_on":"1 June"'),
    ],
)
def test_bytes_that_canonical_never_wrote_are_refused(old: bytes, new: bytes) -> None:
    data = cases.canonical(pictures.case())
    assert old in data
    with pytest.raises(ValueError):
        cases.thaw(data.replace(old, new))


def test_an_answer_is_found_by_its_question() -> None:
    end_use = EndUse("", (("human_rights", "We looked."),))
    assert end_use.answer("human_rights") == "We looked."
    assert end_use.answer("due_diligence") == ""


def test_a_case_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        pictures.case().submitted_on = date(2026, 1, 1)  # type: ignore[misc]
