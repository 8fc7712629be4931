import pytest

from screening.controls.words import READ_MAX, forms, read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("IMSI-Catchers of the police", ("imsi", "catcher", "police")),
        ("Überwachung, Straße", ("uberwachung", "strasse")),
        ("łączność øre İzleme", ("lacznosc", "ore", "izleme")),
        ("手机定位", ("手", "机", "定", "位")),
        ("المكالمات والهواتف", ("مكالم", "هواتف")),
        ("ａｂｃ 5G", ("abc", "5g")),
        ("virus, class, iris, policies", ("virus", "class", "iris", "policy")),
        ("मोबाइल फ़ोन की निगरानी। पहचाँन", ("मोबाइल", "फोन", "की", "निगरानी", "पहचांन")),
        ("নজরদারি ক্\u200dযামেরা", ("নজরদারি", "কযামেরা")),
        ("ดักฟัง", ("ดั", "ก", "ฟั", "ง")),
        ("برنامه\u200cای عَرَبِيّ", ("رنام", "اي", "عرب")),
        ("foo_bar e\u0301té", ("foo", "bar", "ete")),
        ("המתחזה לתחנת תחנת בסיס", ("תחזה", "תחנת", "תחנת", "בסיס")),
        ("-- ", ()),
    ],
)
def test_words_come_to_one_form(text: str, words: tuple[str, ...]) -> None:
    assert read(text).words == words


def test_what_is_shown_is_the_text_as_typed_on_one_line() -> None:
    text = read("Big  IMSI-\nCatchers!")
    assert text.said((1, 2)) == "IMSI- Catchers"


def test_clauses_are_counted_at_punctuation() -> None:
    assert read("one two, three. four").clause == (0, 0, 1, 2)
    assert read("एक। दो").clause == (0, 1)


def test_parts_of_a_compound_share_its_place() -> None:
    text = read("a Handyortung here", lambda typed: ("handy", "ortung") if typed == "Handyortung" else forms(typed))
    assert text.words == ("handy", "ortung", "here")
    assert (text.said((0, 0)), text.said((0, 1))) == ("Handyortung", "Handyortung")


def test_a_book_is_not_read_to_its_end() -> None:
    assert len(read("word " * READ_MAX).words) == READ_MAX // 5
