"""Characters that nobody can see are shown."""

import pytest

from licensing.web.unseen import shown, unseen


@pytest.mark.parametrize("character", ["\u200b", "\u200f", "\u00ad", "\ufeff", "\u00a0", "\u3000", "\t", "\u2028"])
def test_it_leaves_no_mark(character: str):
    assert unseen(character)


@pytest.mark.parametrize("character", [" ", "a", "م", "国", "\u0301", "-", "’"])
def test_it_can_be_seen(character: str):
    assert not unseen(character)


def test_each_is_replaced_by_its_code_point_with_its_name():
    mark = '<abbr class="licet-unseen" title="zero width space, U+200B">U+200B</abbr>'
    assert shown("Au\u200brora") == f"Au{mark}rora"


def test_the_rest_is_escaped():
    assert shown("<b>&\u200b").startswith("&lt;b&gt;&amp;<abbr")


def test_a_control_character_has_no_name_of_its_own():
    assert "control character, U+0007" in shown("a\x07")


def test_an_address_keeps_its_lines():
    assert shown("1 Harbour <Street>\r\n0001 Nordmark") == "1 Harbour &lt;Street&gt;<br>0001 Nordmark"
