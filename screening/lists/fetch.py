"""The files of an edition from their publisher: https only, public addresses only, no redirect, no more than agreed.

A name is resolved once, every answer must be public, and the connection goes to the number that was checked: a name
that answers something else a moment later changes nothing.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from urllib.parse import urlsplit

from urllib3.connection import HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from screening.lists.cards import Card
from screening.lists.public_address import is_public

_PIECE = 64 * 1024
# A name with a dot whose last part begins with a letter: no number in any spelling, no bare word of the inner network.
_HOST = re.compile(r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\Z")
_ALLOWED = re.compile(r"[!-\[\]-~]+\Z")  # printable ASCII without space and backslash
_PAGE = re.compile(rb"\s*(<!doctype html|<html)", re.IGNORECASE)


class FetchRefused(ValueError):
    """A file could not be had, or was not wanted as it came. The message names the file and says why."""


def resolved(host: str, port: int) -> list[str]:
    """The numbers that this machine's resolver gives for a name. Raises OSError."""
    return [str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Door:
    """How a publisher is reached; tests bring another. ``seconds``: for one whole file; ``silence``: for a pause."""

    resolve: Callable[[str, int], list[str]] = resolved
    permitted: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset({443})
    trust: Callable[[], ssl.SSLContext] = ssl.create_default_context
    clock: Callable[[], float] = time.monotonic
    seconds: float = 120
    silence: float = 20


PUBLISHERS = Door()


@dataclass(frozen=True, slots=True)
class Target:
    """``path``: with its query. ``number``: the numeric address to connect to."""

    host: str
    port: int
    path: str
    number: str


def fetch(card: Card, *, door: Door = PUBLISHERS) -> dict[str, bytes]:
    """Every file of the card, from its address. Raises FetchRefused at the first that cannot be had."""
    files = {}
    for name, address in card.addresses.items():
        try:
            files[name] = _download(_target(address, door), card.largest_file_bytes, door)
        except _No as no:
            raise FetchRefused(f"{name} could not be fetched: {no}") from no
    return files


class _No(ValueError):
    """Why one file was not taken, for the operator."""


def _target(address: str, door: Door) -> Target:
    """Where to connect. Every rule is checked before anything is resolved, and every answer before we connect."""
    if not _ALLOWED.match(address):
        raise _No("its address holds a character that no address may hold")
    try:
        parts = urlsplit(address)
        port = parts.port or 443
    except ValueError as error:
        raise _No(f"its address is malformed ({error})") from error
    if parts.scheme != "https":
        raise _No("its address does not begin with https://")
    if "@" in parts.netloc or parts.fragment:
        raise _No("its address holds a user name or a fragment")
    host = parts.hostname or ""
    if not _HOST.match(host):
        raise _No("its address names no public host; a numeric address is not accepted")
    if port not in door.ports:
        raise _No(f"its address names port {port}, which is not a port of https")
    path = parts.path or "/"
    return Target(host, port, f"{path}?{parts.query}" if parts.query else path, _pinned(host, port, door))


def _pinned(host: str, port: int, door: Door) -> str:
    try:
        numbers = door.resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise _No(f"{host} was not found; is this machine connected to the internet?") from error
    if not numbers or not all(door.permitted(number) for number in numbers):
        raise _No(f"{host} leads to an address that is not public")
    return numbers[0]


def _download(target: Target, limit: int, door: Door) -> bytes:
    until = door.clock() + door.seconds
    try:
        with _connection(target, door) as connection:
            connection.request(
                "GET", target.path, headers=_headers(target), preload_content=False, decode_content=False
            )
            return _body(connection.getresponse(), target.host, limit, lambda: door.clock() > until)
    except ssl.SSLCertVerificationError as error:
        raise _No(f"{target.host} could not prove who it is ({error.verify_message})") from error
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
        if isinstance(error, _No):
            raise
        if door.clock() > until:
            raise _No(f"{target.host} took longer than {door.seconds:g} seconds") from error
        raise _No(f"the connection to {target.host} failed ({type(error).__name__})") from error


@contextmanager
def _connection(target: Target, door: Door) -> Iterator[HTTPSConnection]:
    """Closed at the end, and cut when the time is up: whoever sends a byte now and then must not hold a worker."""
    connection = HTTPSConnection(
        target.number,
        target.port,
        timeout=door.silence,
        server_hostname=target.host,
        ssl_context=door.trust(),
    )
    watch = Timer(door.seconds, _cut, (connection,))
    watch.daemon = True
    watch.start()
    try:
        yield connection
    finally:
        watch.cancel()
        connection.close()


def _cut(connection: HTTPSConnection) -> None:
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)  # type: ignore[union-attr]


def _headers(target: Target) -> dict[str, str]:
    # Unpacking is the parser's business and its limits': what is sent compressed unasked is refused below.
    return {"Host": target.host, "Accept-Encoding": "identity", "User-Agent": "Licet"}


def _body(response: HTTPResponse, host: str, limit: int, late: Callable[[], bool]) -> bytes:
    _check(response, host, limit)
    pieces, size = [], 0
    while piece := response.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise _No(f"it is larger than the card's limit of {limit} bytes")
        if late():
            raise TimeoutError
    if late():
        raise TimeoutError
    body = b"".join(pieces)
    promised = response.headers.get("Content-Length")
    if promised is not None and int(promised) != size:
        raise _No(f"{size} bytes came where {host} had promised {promised}")
    if not body.strip():
        raise _No(f"{host} sent an empty file")
    if _PAGE.match(body):
        raise _No(f"{host} sent a web page instead of the file")
    return body


def _check(response: HTTPResponse, host: str, limit: int) -> None:
    """Everything that the head of the answer already tells."""
    if 300 <= response.status < 400:
        raise _No(
            f"{host} sends us on to another address (status {response.status}), and we do not follow. "
            "If the list has moved, its card has to say so"
        )
    if response.status != 200:
        raise _No(f"{host} answered with status {response.status}")
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise _No(f"{host} sent it compressed, which was not asked for")
    if response.headers.get("Content-Type", "").lower().startswith("text/html"):
        raise _No(f"{host} sent a web page instead of the file")
    length = response.headers.get("Content-Length", "0")
    if not length.isdecimal():
        raise _No(f"{host} promised a length that is no number")
    if int(length) > limit:
        raise _No(f"it is {length} bytes long, more than the card's limit of {limit}")
