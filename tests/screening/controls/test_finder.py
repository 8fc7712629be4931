import pytest

from screening.controls import words
from screening.controls.finder import Finder
from screening.controls.pattern import phrase


def found(one: str, text: str, window: int = 6) -> list[str]:
    finder = Finder([("key", one, window)])
    read = words.read(text)
    edges = [[(at + 1, finder.places(word))] for at, word in enumerate(read.words)]
    return [read.said(span) for span in sorted(finder.find(edges).get("key", []))]


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
    edges = [[(at + 1, finder.places(word))] for at, word in enumerate(("drone", "jammer"))]
    assert {key: sorted(spans) for key, spans in finder.find(edges).items()} == {"a": [(0, 0), (1, 1)]}


def test_a_concept_of_two_words_fills_one_place() -> None:
    finder = Finder([("key", "fake base station", 1)], [phrase("base station")])
    steps = [[(1, finder.places("fake"))], [(2, finder.places("bts")), (2, finder.places("base station"))]]
    assert finder.find(steps) == {"key": [(0, 1)]}
