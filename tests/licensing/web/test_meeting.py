"""Which words of two names met. All names are invented."""

import re

from licensing.web.meeting import marked
from screening.names.hit import WordMatch


def words(html: str) -> list[tuple[str, str]]:
    """(word, number) of every mark, tags inside it left out."""
    found = re.findall(r'<mark class="licet-met">(.*?)<sup>(\d+)</sup></mark>', html)
    return [(re.sub(r"<[^>]+>", "", word), number) for word, number in found]


def test_both_names_carry_the_number_of_the_pair():
    pairs = (WordMatch("Mohamed", "Mohammed", "spelling", 9000), WordMatch("Qadri", "QADRI", "same", 10_000))
    assert words(marked("Mohamed Qadri", pairs, "query")) == [("Mohamed", "1"), ("Qadri", "2")]
    assert words(marked("QADRI, Mohammed", pairs, "listed")) == [("QADRI", "2"), ("Mohammed", "1")]


def test_words_that_met_nothing_stay_plain():
    html = marked("Aurora Instruments AS", (WordMatch("Aurora", "Aurora", "same", 10_000),), "query")
    assert html.endswith("</mark> Instruments AS")


def test_a_word_written_apart_is_one_mark():
    pairs = (WordMatch("al Qadri", "Alqadri", "joined", 9000),)
    assert words(marked("Yusuf al-Qadri", pairs, "query")) == [("al-Qadri", "1")]


def test_a_word_of_its_own_comes_before_the_same_letters_inside_another():
    pairs = (WordMatch("Ali", "Ali", "same", 10_000),)
    html = marked("Aliyev Ali", pairs, "query")
    assert html.startswith("Aliyev ")
    assert words(html) == [("Ali", "1")]


def test_a_script_without_spaces_is_marked_inside():
    pairs = (WordMatch("罗盘", "Luopan", "script", 9000),)
    assert words(marked("北方罗盘有限公司", pairs, "query")) == [("罗盘", "1")]


def test_the_same_word_twice_takes_two_places():
    pairs = (WordMatch("Ali", "Ali", "same", 10_000), WordMatch("Ali", "Ali", "same", 10_000))
    assert words(marked("Ali Ali", pairs, "query")) == [("Ali", "1"), ("Ali", "2")]


def test_a_word_is_found_although_unseen_characters_stand_in_it():
    pairs = (WordMatch("Aurora", "Aurora", "same", 10_000),)
    assert words(marked("Au\u200brora", pairs, "query")) == [("AuU+200Brora", "1")]


def test_a_name_cannot_bring_its_own_markup():
    assert "<script>" not in marked("<script>x</script>", (WordMatch("x", "x", "same", 1),), "query")
