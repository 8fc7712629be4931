import pytest

from screening.controls.elsewhere import said
from screening.controls.grammar.read import read


@pytest.mark.parametrize(
    ("text", "reason", "here"),
    [
        ("5.A.1.j", "it is written as the Wassenaar Arrangement numbers its list", ("5A001.j",)),
        ("0A981", "compare 2019/125-II.1 of the Anti-Torture Regulation", ()),
        ("1A984", "compare 2019/125-III.3 of the Anti-Torture Regulation and ML7 of the military list", ()),
        ("0A982", "compare 2019/125-III.1 and 2019/125-II.2 of the Anti-Torture Regulation", ()),
        ("9A619.x", "compare ML10 of the military list", ()),
        ("3A999", "a control of their own that no regime and no list here has", ()),
        ("EAR99", "leave the field empty", ()),
        ("ML5.b", "Common Position 2008/944/CFSP", ()),
        ("PL5001", "United Kingdom's national list", ()),
        ("ART5", "say what you know in the end-use", ()),
    ],
)
def test_a_code_of_another_list_is_told_which_law_that_is(text: str, reason: str, here: tuple[str, ...]) -> None:
    why, codes = said(read(text).meanings)
    assert reason in why
    assert codes == here
    assert not why.endswith(".")
