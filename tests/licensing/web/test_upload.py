from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from licensing.web.upload import DRAINED_MAX

pytestmark = pytest.mark.django_db
MEBIBYTE = 1024 * 1024


def _post(client: Client, size: int) -> Any:
    return client.post("/applications/new/", {"file": SimpleUploadedFile("order.pdf", b"x" * size)})


def test_a_file_above_the_limit_is_answered_with_a_page_that_names_it(client: Client, alice: Any) -> None:
    client.force_login(alice)
    answer = _post(client, 20 * MEBIBYTE)
    assert answer.status_code == 413
    assert "“order.pdf” is larger than 10 MiB" in answer.content.decode()


def test_a_page_is_answered_where_the_forms_token_is_checked_too(alice: Any) -> None:
    """The token is looked for in what was sent, before any view: that must not turn the refusal into an error."""
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(alice)
    assert _post(strict, 10 * MEBIBYTE + 1).status_code == 413


def test_a_file_of_exactly_the_limit_goes_through_to_the_page(client: Client, alice: Any) -> None:
    client.force_login(alice)
    assert _post(client, 10 * MEBIBYTE).status_code == 400


def test_many_files_are_not_more_together_than_one_may_send_at_once(client: Client, settings: Any) -> None:
    """Nobody has signed in here: what is sent is received before anybody is asked who they are."""
    settings.LICET = {**settings.LICET, "upload_whole_max_bytes": 3 * MEBIBYTE}
    file = b"x" * MEBIBYTE
    three, four = ({f"file{n}": SimpleUploadedFile("a.pdf", file) for n in range(count)} for count in (3, 4))
    assert client.post("/applications/new/", three).status_code == 302
    answer = client.post("/applications/new/", four)
    assert (answer.status_code, "Together these files are larger than 3 MiB" in answer.content.decode()) == (413, True)


def test_the_rest_is_read_and_thrown_away_so_that_a_browser_sees_the_answer(client: Client, alice: Any) -> None:
    client.force_login(alice)
    boundary = b"--edge\r\nContent-Disposition: form-data; name=file; filename=a.pdf\r\n\r\n"
    body = BytesIO(boundary + b"x" * (20 * MEBIBYTE) + b"\r\n--edge--\r\n")
    length = body.getbuffer().nbytes
    assert length < DRAINED_MAX
    sent = {"wsgi.input": body, "CONTENT_LENGTH": str(length), "CONTENT_TYPE": "multipart/form-data; boundary=edge"}
    answer = client.generic("POST", "/applications/new/", **sent)
    assert (answer.status_code, body.tell()) == (413, length)
