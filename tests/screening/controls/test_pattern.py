import pytest

from screening.controls import pattern


def found(one: str, text: str, window: int = 6) -> list[str]:
    read = pattern.read(text)
    return [read.said(span) for span in pattern.find(one, read, window)]


@pytest.mark.parametrize(
    ("one", "text", "said"),
    [
        ("imsi catcher", "two IMSI-Catchers", ["imsi catcher"]),
        ("imsi catcher", "an IMSIcatcher", ["imsicatcher"]),
        ("imsi/imei catcher", "IMEI catcher", ["imei catcher"]),
        ("imsi catcher", "IMSI number catcher", []),
        ("intercept*", "interception and interceptors", ["interception", "interceptor"]),
        ("spyware|remote trojan", "a remote trojan", ["remote trojan"]),
        ("read* + message", "messages are read", ["message are read"]),
        ("read* + message", "message a b c d e read", []),
        ("read* + message + phone", "read the message", []),
        ("relay", "Ｒｅｌａｙ", ["relay"]),
        ("virus", "a virus", ["virus"]),
        ("policy", "policies", ["policy"]),
        ("spyware", "", []),
    ],
)
def test_a_pattern_stands_where_it_should(one: str, text: str, said: list[str]) -> None:
    assert found(one, text) == said


def test_no_span_contains_another() -> None:
    assert found("read* + message", "read message read message") == ["read message", "message read"]


@pytest.mark.parametrize(
    ("one", "fault"),
    [
        ("imsi catcher", ""),
        ("read* + message|mail/post box", ""),
        ("IMSI catcher", "besides lower-case"),
        ("re*", "stem of fewer"),
        ("read + ", "empty part"),
        ("read||write", "empty part"),
        ("a//b", "empty part"),
        ("sp*ware", "star inside"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_found_at_loading(one: str, fault: str) -> None:
    assert fault in pattern.fault(one)
    assert bool(pattern.fault(one)) is bool(fault)
