"""A publisher on this machine: a TLS server with a certificate of its own, and a door that leads to it alone."""

import datetime
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from screening.lists.fetch import Door

HOST = "lists.publisher.example"
DAY = datetime.timedelta(days=1)


class Publisher:
    """Answers each connection with ``reply`` (bytes, or a function of the socket), and counts who came."""

    def __init__(self, folder: Path) -> None:
        self.reply: bytes | Callable[[Any], None] = b""
        self.connections = 0
        self.asked: list[bytes] = []
        self.certificate = folder / "certificate.pem"
        _certify(folder)
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(self.certificate, folder / "key.pem")
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._ended = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def says(self, body: bytes, *, status: str = "200 OK", **headers: str) -> None:
        said = {"Content-Type": "text/csv", "Content-Length": str(len(body)), "Connection": "close"}
        said |= {name.replace("_", "-"): value for name, value in headers.items()}
        head = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value)
        self.reply = f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body

    def door(self, **parts: Any) -> Door:
        """Leads here whatever the name, and trusts this certificate; ``parts`` replace what a test is about."""
        here = {
            "resolve": lambda host, port: ["127.0.0.1"],
            "permitted": lambda number: number == "127.0.0.1",
            "ports": frozenset({self.port, 443}),
            "trust": self.trust,
            "seconds": 10,
            "silence": 5,
        }
        return Door(**{**here, **parts})

    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.certificate))

    def stop(self) -> None:
        self._ended = True
        with socket.socket() as last:
            last.connect(("127.0.0.1", self.port))
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            plain, _ = self._listener.accept()
            if self._ended:
                plain.close()
                return
            self.connections += 1
            try:
                with self._tls.wrap_socket(plain, server_side=True) as client:
                    self.asked.append(client.recv(65536))
                    if callable(self.reply):
                        self.reply(client)
                    else:
                        client.sendall(self.reply)
            except OSError:
                plain.close()


@contextmanager
def publisher(folder: Path) -> Iterator[Publisher]:
    one = Publisher(folder)
    try:
        yield one
    finally:
        one.stop()


def _certify(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.datetime.now(datetime.UTC)
    names = x509.SubjectAlternativeName([x509.DNSName(HOST), x509.IPAddress(ip_address("192.0.2.1"))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - DAY)
        .not_valid_after(now + DAY)
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
