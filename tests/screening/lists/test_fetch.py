import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from screening.lists.cards import Card, card_of
from screening.lists.fetch import FetchRefused, fetch
from screening.lists.public_address import is_public
from tests.screening.lists.publisher import HOST, Publisher, publisher

BODY = b'36,"AEROCARIBBEAN AIRLINES (invented row)"\r\n'


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Publisher]:
    with publisher(tmp_path) as one:
        one.says(BODY)
        yield one


def card(address: str, *, limit: int = 10_000) -> Card:
    return replace(card_of("ofac-sdn"), addresses={"sdn.csv": address}, largest_file_bytes=limit)


def at(house: Publisher, path: str = "/exports/SDN.CSV") -> str:
    return f"https://{HOST}:{house.port}{path}"


def refused(house: Publisher, message: str, **parts: Any) -> None:
    with pytest.raises(FetchRefused, match=message):
        fetch(card(at(house)), door=house.door(**parts))


def test_the_file_comes_whole_from_the_name_that_the_card_says(house: Publisher) -> None:
    assert fetch(card(at(house, "/exports/SDN.CSV?day=1")), door=house.door()) == {"sdn.csv": BODY}
    (asked,) = house.asked
    assert asked.startswith(b"GET /exports/SDN.CSV?day=1 HTTP/1.1\r\n")
    assert f"Host: {HOST}\r\n".encode() in asked


FORMS = (
    "http://lists.publisher.example/",
    "HTTP://lists.publisher.example/",
    "ftp://lists.publisher.example/",
    "file:///etc/passwd",
    "gopher://lists.publisher.example/",
    "//lists.publisher.example/",
    "lists.publisher.example/",
    "",
    "https://",
    "https:///sdn.csv",
    "https:/lists.publisher.example/",
    "https://localhost/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://0/",
    "https://0.0.0.0/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.1/",
    "https://0x7f.0x0.0x0.0x1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "https://8.8.8.8/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[fe80::1%25eth0]/",
    "https://user@lists.publisher.example/",
    "https://lists.publisher.example@127.0.0.1/",
    "https://lists.publisher.example:pass@127.0.0.1/",
    "https://127.0.0.1\\@lists.publisher.example/",
    "https://lists.publisher.example\\.inner.example/",
    "https://lists.publisher.example/#@127.0.0.1/",
    "https://lists.publisher.example:22/",
    "https://lists.publisher.example:99999/",
    "https://lists.publisher.example:a/",
    "https://lists.publisher.example./",
    "https://lists..publisher.example/",
    "https://lists.publisher.example\r\nHost: inner/",
    "https://lists.publisher.example/a b",
    " https://lists.publisher.example/",
    "https://lists.publisher.example\t/",
    "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
    "https://l\u0131sts.publisher.example/",
    "https://127。0。0。1/",
    "https://%6c%6f%63alhost/",
    "https://-lists.publisher.example/",
    "https://lists.publisher.1/",
)


@pytest.mark.parametrize("address", FORMS)
def test_an_address_of_another_form_connects_to_nothing_and_asks_no_resolver(house: Publisher, address: str) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with pytest.raises(FetchRefused, match=r"^sdn\.csv could not be fetched: "):
        fetch(card(address), door=house.door(resolve=resolve))
    assert (asked, house.connections) == ([], 0)


INNER = (
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "not a number",
    "",
)


@pytest.mark.parametrize("number", INNER)
@pytest.mark.parametrize("before", [(), ("93.184.215.14",)], ids=["alone", "behind a public one"])
def test_a_name_that_leads_inside_is_not_connected_to(house: Publisher, number: str, before: tuple[str, ...]) -> None:
    assert not is_public(number)
    refused(house, "leads to an address that is not public", resolve=lambda *_: [*before, number], permitted=is_public)
    assert house.connections == 0


@pytest.mark.parametrize("number", ["93.184.215.14", "8.8.8.8", "192.0.1.1", "172.32.0.1", "2606:2800:21f::1"])
def test_public_numbers_are_public(number: str) -> None:
    assert is_public(number)


def test_a_name_is_asked_once_so_a_second_answer_changes_nothing(house: Publisher) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    assert fetch(card(at(house)), door=house.door(resolve=lambda *_: next(answers)))
    assert next(answers) == ["10.0.0.1"]


def test_a_name_that_is_not_found_says_what_to_look_at(house: Publisher) -> None:
    def lost(host: str, port: int) -> list[str]:
        raise socket.gaierror

    refused(house, "was not found; is this machine connected", resolve=lost)


def test_no_redirect_is_followed(house: Publisher) -> None:
    house.says(b"moved", status="302 Found", Location=at(house, "/elsewhere"))
    refused(house, r"sends us on to another address \(status 302\), and we do not follow")
    assert house.connections == 1


def test_a_certificate_nobody_vouches_for_ends_it(house: Publisher) -> None:
    import ssl

    refused(house, "could not prove who it is", trust=ssl.create_default_context)


def test_a_certificate_of_another_name_ends_it(house: Publisher) -> None:
    with pytest.raises(FetchRefused, match="could not prove who it is"):
        fetch(card(f"https://other.publisher.example:{house.port}/"), door=house.door())


@pytest.mark.parametrize(
    ("body", "how", "message"),
    [
        (BODY, {"status": "404 Not Found"}, "answered with status 404"),
        (BODY, {"status": "500 Oops"}, "answered with status 500"),
        (BODY, {"Content_Type": "text/html; charset=utf-8"}, "sent a web page"),
        (b"\n <!DOCTYPE html><title>Maintenance</title>", {}, "sent a web page"),
        (b"<HTML>", {}, "sent a web page"),
        (b"", {}, "sent an empty file"),
        (b" \r\n", {}, "sent an empty file"),
        (BODY, {"Content_Encoding": "gzip"}, "sent it compressed"),
        (BODY, {"Content_Length": "10001"}, "10001 bytes long, more than the card's limit of 10000"),
        (BODY, {"Content_Length": "lots"}, "failed|no number"),
        (BODY, {"Content_Length": "500"}, "failed|had promised 500"),
        (b"x" * 10_001, {"Content_Length": ""}, "larger than the card's limit of 10000 bytes"),
    ],
)
def test_what_is_no_edition_is_refused_in_words(
    house: Publisher, body: bytes, how: dict[str, str], message: str
) -> None:
    house.says(body, **how)
    refused(house, message)


def test_an_endless_answer_is_cut_at_the_limit(house: Publisher) -> None:
    def endless(client: Any) -> None:
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n\r\n")
        while True:
            client.sendall(b"x" * 4096)

    house.reply = endless
    refused(house, "larger than the card's limit")


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\n\r\n"], ids=["no answer", "a byte now and then"])
def test_who_keeps_us_waiting_is_left_when_the_time_is_up(house: Publisher, head: bytes) -> None:
    left = threading.Event()

    def slow(client: Any) -> None:
        client.sendall(head)
        while not left.wait(0.05):
            if head:
                client.sendall(b"x")

    house.reply = slow
    refused(house, "took longer than 0.5 seconds", seconds=0.5)
    left.set()
