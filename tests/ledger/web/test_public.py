from pathlib import Path

import pytest

from ledger import verify
from ledger.checkpoint import public_key, sign
from tests.ledger.conftest import AT

pytestmark = pytest.mark.django_db


def test_every_checkpoint_is_listed_and_can_be_taken_away(client, filed):
    for _ in range(2):
        filed(2)
        sign(at=AT)
    response = client.get("/log/checkpoints/")
    assert [mark.size for mark, _ in response.context["rows"]] == [4, 2]
    assert public_key().strip() in response.content.decode()
    key = verify.read_key(client.get("/log/key").content.decode())
    for path, size in (("latest", 4), ("4", 4), ("2", 2)):
        note = client.get(f"/log/checkpoints/{path}")
        assert note.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert verify.read_checkpoint(note.content.decode(), key, path).size == size


def test_before_anything_was_signed_the_pages_say_so(client):
    assert "Nothing was signed yet" in client.get("/log/checkpoints/").content.decode()
    assert client.get("/log/checkpoints/latest").status_code == 404
    assert client.get("/log/checkpoints/3").status_code == 404


def test_the_verifier_is_served_as_the_file_that_it_is(client):
    response = client.get("/log/verify.py")
    assert response.content == Path(verify.__file__).read_bytes()
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
