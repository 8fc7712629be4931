import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.controls.codes import LENGTH_MAX, Code, ControlCodeError, parse

KNOWN = ("4A005", "4D004", "5A001.f", "5A001.f.1", "5A001.j")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5A001f", "5A001.f"),
        ("5A001.f.", "5A001.f"),
        ("5a001.F", "5A001.f"),
        (" 5A001 f 1 ", "5A001.f.1"),
        ("5A001f1", "5A001.f.1"),
        ("5A001.f.3.b", "5A001.f.3.b"),
        ("5A001-j", "5A001.j"),
        ("5A001(f)(1)", "5A001.f.1"),
        ("5 A 001 f", "5A001.f"),
        ("ECCN 5A001.f", "5A001.f"),
        ("Annex I, 5A001.f", "5A001.f"),
        ("５Ａ００１．ｆ", "5A001.f"),
        ("4A005", "4A005"),
        ("3A501", "3A501"),
        ("4A507.b", "4A507.b"),
        ("1C350.12", "1C350.12"),
        ("1C450.a.1", "1C450.a.1"),
        ("0E001", "0E001"),
    ],
)
def test_one_code_has_one_form(text: str, code: str) -> None:
    assert str(parse(text)) == code


@pytest.mark.parametrize(
    ("text", "reason", "nearest"),
    [
        ("", "nothing is written", ()),
        ("5.A.1.j", "Wassenaar", ("5A001.j",)),
        ("9.A.12", "Wassenaar", ("9A012",)),
        ("ML5.b", "military list", ()),
        ("PL5001", "United Kingdom", ()),
        ("EAR99", "United States", ()),
        ("4D0004", "more than three digits", ("4D004",)),
        ("5A980", "United States", ("5A001.f",)),
        ("3A611.x", "ML11 of the military list", ()),
        ("Article 4(1)(a)", "ground for controlling items on no list", ()),
        ("Annex III 1.2", "2019/125-III.1.2", ()),
        ("2.1", "2019/125-II.2.1 or 2019/125-III.2.1", ()),
        ("none", "leave the field empty", ()),
        ("5AOO1.f", "starts with a digit", ("5A001.f",)),
        ("4A05", "starts with a digit", ("4A005",)),
        ("5F001", "starts with a digit", ()),
        ("telephone", "starts with a digit", ()),
        ("5A001.f.g", "by turns", ("5A001.f.1", "5A001.f", "5A001.j")),
        ("5A001.ff", "by turns", ("5A001.f", "5A001.f.1", "5A001.j")),
        ("5A001.123", "by turns", ("5A001.f.1", "5A001.j", "5A001.f")),
    ],
)
def test_what_is_no_code_is_refused_with_its_reason(text: str, reason: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(ControlCodeError, match=reason) as refused:
        parse(text, known=KNOWN)
    assert refused.value.nearest == nearest


def test_the_message_offers_what_may_have_been_meant() -> None:
    with pytest.raises(ControlCodeError, match=r"“4A05” is not a control code .* Did you mean 4A005"):
        parse("4A05", known=KNOWN)


def test_a_code_of_another_list_is_told_its_counterpart_and_not_asked_whether_it_was_meant() -> None:
    with pytest.raises(ControlCodeError, match=r"The nearest here: 5A002\.$") as refused:
        parse("5A992.c", known=KNOWN)
    assert refused.value.elsewhere


def test_a_number_of_wassenaar_names_the_very_code_that_was_meant() -> None:
    with pytest.raises(ControlCodeError, match=r"Did you mean 5A001\.j\?$") as refused:
        parse("5.A.1.j")
    assert not refused.value.elsewhere


def test_a_text_of_thousands_is_refused_and_not_repeated() -> None:
    with pytest.raises(ControlCodeError, match=f"at most {LENGTH_MAX}") as refused:
        parse("5A001" + "f1" * 5000, known=KNOWN)
    assert len(str(refused.value)) < 300


@given(st.text(max_size=60))
def test_any_text_is_a_code_in_its_normal_form_or_an_error(text: str) -> None:
    try:
        code = parse(text, known=KNOWN)
    except ControlCodeError:
        return
    assert parse(str(code)) == code


def test_a_level_lies_within_what_stands_above_it() -> None:
    low, high = parse("5A001.f.1"), parse("5A001.f")
    assert low.within(high)
    assert low.within(low)
    assert not high.within(low)
    assert not parse("5A001.j").within(high)


@pytest.mark.parametrize(
    ("code", "regime"),
    [("5A001", "Wassenaar"), ("9A101", "Missile"), ("1C350", "Australia"), ("1C450", "Chemical"), ("3A501", "Union")],
)
def test_the_third_character_tells_the_regime(code: str, regime: str) -> None:
    assert regime in Code(code).regime


def test_every_entry_of_the_real_annex_is_read(shared_data: Path) -> None:
    path = shared_data / "controls" / "annex_i_equivalent_entries_2022.csv"
    with path.open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file)]
    assert len(codes) == 366
    assert [str(parse(code)) for code in codes] == codes
