import pytest

from screening.controls import pattern


def test_a_phrase_has_a_place_for_each_word_and_a_choice_within_a_place() -> None:
    assert pattern.parse("imsi/imei catcher") == (((("imsi", "imei"), ("catcher",)),),)


def test_parts_and_whole_phrases_are_told_apart() -> None:
    assert pattern.parse("read* + message|text box") == (
        (((("read*"),),),),
        ((("message",),), (("text",), ("box",))),
    )


def test_words_come_to_the_form_in_which_texts_are_read() -> None:
    assert pattern.parse("théâtres of überwach*") == (((("theatre",), ("uberwach*",)),),)


@pytest.mark.parametrize(
    ("one", "fault"),
    [
        ("imsi catcher", ""),
        ("read* + message|mail/post box", ""),
        ("IMSI catcher", "besides lower-case"),
        ("फ़ोन*|ดักฟัง", ""),
        ("in van", "left with the word “in” alone"),
        ("read + box|by number", "left with the word “number” alone"),
        ("à distance|mail", "left with the word “distance” alone"),
        ("number", ""),
        ("re*", "stem of fewer"),
        ("read + ", "empty part"),
        ("read||write", "empty part"),
        ("überwach*|перехват*|手机", ""),
        ("手机/电话 screen", "several words"),
        ("a//b", "empty part"),
        ("sp*ware", "star inside"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_found_at_loading(one: str, fault: str) -> None:
    assert fault in pattern.fault(one)
    assert bool(pattern.fault(one)) is bool(fault)
