from screening.names.align import align
from screening.names.parts import read_name


def met(query: str, listed: str, kind: str = "person") -> list[tuple[str, str, str]]:
    one, other = read_name(query, kind), read_name(listed, kind)
    return [
        (
            " ".join(one.words[at].text for at in pair.query),
            " ".join(other.words[at].text for at in pair.listed),
            pair.meeting.how,
        )
        for pair in align(one, other)
    ]


def test_order_does_not_matter() -> None:
    assert met("Halvard Dovrek", "DOVREK, Halvard") == [("halvard", "halvard", "same"), ("dovrek", "dovrek", "same")]


def test_a_word_meets_once_and_the_best_first() -> None:
    assert met("Dovrek Dovrek", "Dovrek Dovnek") == [("dovrek", "dovrek", "same"), ("dovrek", "dovnek", "spelling")]
    assert met("Karim Karim", "Karim") == [("karim", "karim", "same")]


def test_joined_and_split_words_meet() -> None:
    assert met("Aero Karvon", "AEROKARVON") == [("aero karvon", "aerokarvon", "joined")]
    assert met("Aerokarvon", "AERO-KARVON") == [("aerokarvon", "aero karvon", "joined")]
    assert ("al qa sir", "alqasir", "joined") in met("Al Qa Sir Trading", "Alqasir Trading", "organisation")


def test_digits_are_never_joined() -> None:
    assert met("Plant 1 7 Lumegrad", "Plant 17 Lumegrad", "organisation") == [
        ("plant", "plant", "same"),
        ("lumegrad", "lumegrad", "same"),
    ]


def test_nothing_meets_nothing() -> None:
    assert met("Dovrek", "Orlundi") == []
