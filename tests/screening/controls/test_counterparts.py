import pytest

from screening.controls.counterparts import annex_i, counterparts
from screening.controls.grammar.reading import Grammar
from screening.controls.mappings import Sure


@pytest.mark.parametrize(
    ("text", "grammar", "codes", "sure"),
    [
        ("5a001F", Grammar.ANNEX_I, ("5A001.f",), Sure.SAME),
        ("5a001F", Grammar.US, ("5A001.f",), Sure.SAME),
        ("5A001.f", Grammar.WASSENAAR, ("5.A.1.f",), Sure.SAME),
        ("5.A.1.f", Grammar.ANNEX_I, ("5A001.f",), Sure.SAME),
        ("5.A.1.f", Grammar.US, ("5A001.f",), Sure.SAME),
        ("5A992.c", Grammar.ANNEX_I, ("5A002",), Sure.NEAR),
        ("5A992.c", Grammar.WASSENAAR, ("5.A.2",), Sure.NEAR),
        ("4A506", Grammar.US, ("4A906",), Sure.NEAR),
        ("9A101", Grammar.WASSENAAR, (), Sure.NONE),
        ("5A001", Grammar.MILITARY, (), Sure.NONE),
        ("ML5.b", Grammar.MILITARY, ("ML5.b",), Sure.SAME),
        ("ML5.b", Grammar.ANNEX_I, (), Sure.NONE),
        ("3A611.x", Grammar.ANNEX_I, (), Sure.NONE),
        ("2.1", Grammar.TORTURE, ("2019/125-II.2.1", "2019/125-III.2.1"), Sure.SAME),
        ("telephone", Grammar.ANNEX_I, (), Sure.NONE),
        ("5A001" * 20, Grammar.ANNEX_I, (), Sure.NONE),
    ],
)
def test_a_code_is_asked_of_every_list(text: str, grammar: Grammar, codes: tuple[str, ...], sure: Sure) -> None:
    found = counterparts(text, grammar)
    assert (found.codes, found.sure) == (codes, sure)


def test_what_leads_elsewhere_says_why() -> None:
    assert "5A002 does not reach" in annex_i("5A992.c").why
    assert annex_i("5A001").why == ""
