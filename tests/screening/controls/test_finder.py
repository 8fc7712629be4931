import pytest

from screening.controls import words
from screening.controls.finder import Finder
from screening.controls.pattern import phrase


def steps(*words: str) -> list[list[tuple[int, str]]]:
    return [[(at, word)] for at, word in enumerate(words, 1)]


def found(one: str, text: str, window: int = 6) -> list[str]:
    finder = Finder([("key", one, window)])
    read = words.read(text)
    return [read.said(span) for span in sorted(finder.find(steps(*read.words)).get("key", []))]


@pytest.mark.parametrize(
    ("one", "text", "said"),
    [
        ("imsi catcher", "two IMSI-Catchers", ["IMSI-Catchers"]),
        ("imsi/imei catcher", "IMEI catcher", ["IMEI catcher"]),
        ("imsi catcher", "IMSI number catcher", []),
        ("imsi catcher", "catcher of IMSI", ["catcher of IMSI"]),
        ("intercept*", "interception and interceptors", ["interception", "interceptors"]),
        ("spyware|remote trojan", "a remote trojan", ["remote trojan"]),
        ("read* + message", "messages are read", ["messages are read"]),
        ("read* + message", "message b c k t f g read", []),
        ("read* + message + phone", "read the message", []),
        ("relay", "Ｒｅｌａｙ", ["Relay"]),
        ("virus", "a virus", ["virus"]),
        ("policy", "policies", ["policies"]),
        ("手机", "用手机的人", ["手机"]),
        ("spyware", "", []),
        ("inter* + interception", "interception", []),
    ],
)
def test_a_pattern_stands_where_it_should(one: str, text: str, said: list[str]) -> None:
    assert found(one, text) == said


def test_no_span_contains_another() -> None:
    assert found("read* + message", "read message x x read message") == ["read message", "read message"]


def test_patterns_of_one_key_are_found_together_and_others_apart() -> None:
    finder = Finder([("a", "jammer", 1), ("a", "drone", 1), ("b", "kite", 1)])
    found = finder.find(steps("drone", "jammer"))
    assert {key: sorted(spans) for key, spans in found.items()} == {"a": [(0, 0), (1, 1)]}


def test_a_concept_of_two_words_fills_one_place() -> None:
    finder = Finder([("key", "fake base station", 1)], [phrase("base station")])
    assert finder.find([[(1, "fake")], [(2, "bts"), (2, "base station")]]) == {"key": [(0, 1)]}


def test_a_longer_phrase_goes_on_from_a_shorter_one() -> None:
    finder = Finder([("short", "base", 1), ("long", "base station", 1), ("longer", "base station antenna", 1)])
    found = finder.find(steps("base", "station", "antenna", "base"))
    assert {key: sorted(spans) for key, spans in found.items()} == {
        "short": [(0, 0), (3, 3)],
        "long": [(0, 1)],
        "longer": [(0, 2)],
    }


def test_work_goes_by_the_words_of_the_text_and_not_by_the_patterns() -> None:
    finder = Finder([(n, f"thing{n} + part", 5) for n in range(500)])
    assert finder.find(steps("part", "thing7", "part")).keys() == {7}
    assert len(finder._standing(steps("part", "thing7"))) == 2


def test_windows_grow_with_the_signs_of_a_word() -> None:
    finder = Finder([("key", "手机 + 定位", 4)])
    read = steps(*words.read("手机持有人定位").words)
    assert (list(finder.find(read)), list(finder.find(read, signs=2))) == ([], ["key"])


def test_a_phrase_goes_on_with_any_of_the_words_that_start_at_one_place() -> None:
    finder = Finder([("whole", "fake tower", 1), ("part", "bts", 1)])
    found = finder.find([[(1, "fake")], [(2, "bts"), (2, "tower")]])
    assert found == {"whole": [(0, 1)], "part": [(1, 1)]}
