import base64

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from ledger import note

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NAME = "licences.example/log"
HEAD = note.TreeHead(NAME, 3, bytes(32))
SIGNED = note.sign(HEAD.text(), NAME, KEY)

# The published example of Go's note package (golang.org/x/mod/sumdb/note): key and signed note.
GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_NOTE = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJ"
    "nAM=\n"
)


def test_another_implementation_s_note_opens_with_its_published_key():
    public = Ed25519PublicKey.from_public_bytes(base64.b64decode(GO_KEY.rpartition("+")[2])[1:])
    assert note.verifier_key("PeterNeumann", public) == GO_KEY
    assert note.opened(GO_NOTE, "PeterNeumann", public).startswith("If you think")


def test_a_checkpoint_has_three_lines_and_a_signature():
    origin, size, root, empty, signature, end = SIGNED.split("\n")
    assert (origin, size, root, empty, end) == (NAME, "3", base64.b64encode(bytes(32)).decode(), "", "")
    assert signature.startswith(f"— {NAME} ")
    assert note.tree_head(note.opened(SIGNED, NAME, KEY.public_key())) == HEAD


def test_signatures_of_other_keys_are_passed_over():
    witnessed = SIGNED + "— witness.example/w " + base64.b64encode(bytes(68)).decode() + "\n"
    assert note.opened(witnessed, NAME, KEY.public_key()) == HEAD.text()


@pytest.mark.parametrize("place", range(len(SIGNED.encode())))
def test_every_altered_byte_of_a_note_is_found(place):
    data = bytearray(SIGNED.encode())
    data[place] ^= 1
    with pytest.raises(ValueError):  # NoteError, or no UTF-8
        note.opened(data.decode(), NAME, KEY.public_key())


def test_another_key_of_the_same_name_does_not_open_it():
    with pytest.raises(note.NoteError, match="carries no signature"):
        note.opened(SIGNED, NAME, Ed25519PrivateKey.generate().public_key())


def test_a_second_spelling_of_the_same_signature_is_refused():
    line = SIGNED.splitlines()[-1]
    other = line[:-2] + chr(ord(line[-2]) + 1) + line[-1]
    assert base64.b64decode(other.rpartition(" ")[2]) == base64.b64decode(line.rpartition(" ")[2])
    with pytest.raises(note.NoteError):
        note.opened(SIGNED.replace(line, other), NAME, KEY.public_key())


@pytest.mark.parametrize("text", ["no newline at the end", "control\x07\n", "tab\tbed\n"])
def test_a_text_that_no_note_can_hold_is_not_signed(text):
    with pytest.raises(note.NoteError, match="newline"):
        note.sign(text, NAME, KEY)


@pytest.mark.parametrize("name", ["", "two words", "plus+sign", "no\N{NO-BREAK SPACE}break", "line\n"])
def test_a_name_that_no_key_can_have_is_refused(name):
    with pytest.raises(note.NoteError, match="neither space nor plus"):
        note.check_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "o\n",
        "o\n1\n",
        "o\n01\nAAAA\n",
        "o\n-1\n\n",
        "\n1\n" + "A" * 43 + "=\n",
        "o\n1\n" + "A" * 42 + "B=\n",
        "o\n²\n\n",
    ],
)
def test_a_malformed_checkpoint_is_refused(text):
    with pytest.raises(note.NoteError, match="checkpoint"):
        note.tree_head(text)


def pem(key):
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


def test_the_signing_key_is_an_unencrypted_ed25519_pem():
    assert note.private_key(pem(KEY)).private_bytes_raw() == bytes(range(32))
    for wrong in ("", "no key", pem(generate_private_key(SECP256R1()))):
        with pytest.raises(note.NoteError, match="signing key"):
            note.private_key(wrong)
