"""Bad input at every door: the answer names the field and the limit, and nothing anywhere is different afterwards."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.casework import PDF

pytestmark = pytest.mark.django_db
MEBIBYTE = 1024 * 1024
PARTY = {"role": "end_user", "kind": "organisation", "name": "Harbour Laboratory", "country": "CA"}
ITEM = {"description": "Meter", "declared_code": "", "quantity": "1", "unit": "pieces", "value": "1", "currency": "EUR"}
TOO_LONG = "x" * 10_000
BAD: list[tuple[str, dict[str, Any], int, tuple[str, ...]]] = [
    ("parties/new/", {**PARTY, "name": TOO_LONG}, 400, ("Full name", "at most 300 characters", "10000")),
    ("parties/1/", {**PARTY, "name": TOO_LONG}, 400, ("Full name", "at most 300 characters")),
    ("parties/new/", {**PARTY, "name": "Harbour\u202eLab"}, 400, ("Full name", "U+202E")),
    ("parties/new/", {**PARTY, "name": "Harbour\u2067Lab"}, 400, ("Full name", "U+2067")),
    ("parties/new/", {**PARTY, "name": "…"}, 400, ("Full name", "No letter or number")),
    ("parties/new/", {**PARTY, "name": "a\x00b"}, 400, ("Full name", "U+0000")),
    ("parties/new/", {**PARTY, "address": TOO_LONG}, 400, ("Address", "at most 500 characters")),
    ("parties/new/", {**PARTY, "registration_number": TOO_LONG}, 400, ("Registration number", "at most 60 characters")),
    ("parties/new/", {**PARTY, "country": "ZZ"}, 400, ("Country", "from the list")),
    ("parties/new/", {**PARTY, "role": "applicant"}, 400, ("Role in the export",)),
    ("items/new/", {**ITEM, "declared_code": "five"}, 400, ("Control list code", "“five” is not a code")),
    ("items/new/", {**ITEM, "declared_code": "5.A.1.j"}, 400, ("Control list code", "Did you mean 5A001.j?")),
    ("items/new/", {**ITEM, "declared_code": TOO_LONG}, 400, ("Control list code", "at most 30 characters")),
    ("items/new/", {**ITEM, "description": TOO_LONG}, 400, ("Description", "at most 3000 characters")),
    ("items/1/", {**ITEM, "quantity": "1e400"}, 400, ("Quantity", "not a number")),
    ("items/1/", {**ITEM, "quantity": "999999999999"}, 400, ("Quantity", "11 digits")),
    ("items/1/", {**ITEM, "value": "0.001"}, 400, ("Total value", "at most 2 digits")),
    ("items/1/", {**ITEM, "value": "9" * 10_000}, 400, ("Total value", "10000 characters")),
    ("end-use/", {"end_use": TOO_LONG}, 400, ("What will the items be used for?", "at most 5000 characters")),
    ("end-use/", {"due_diligence": "a\u202ab"}, 400, ("How did you check", "U+202A")),
    ("route/", {"origin": "NO", "via_1": "QQ", "destination": "CA"}, 400, ("Country 1 on the way", "from the list")),
    ("title/", {"title": TOO_LONG}, 400, ("Your own title", "at most 200 characters")),
    ("check/", {}, 400, ("Confirm that what is written is true",)),
]


def _files() -> list[tuple[dict[str, Any], int, tuple[str, ...]]]:
    huge = SimpleUploadedFile("huge.pdf", PDF + b"0" * (20 * MEBIBYTE))
    program = SimpleUploadedFile("order.pdf", b"MZ\x90\x00 a program", "application/pdf")
    page = SimpleUploadedFile("order.html", b"<script>alert(1)</script>", "application/pdf")
    return [
        ({"purpose": "contract", "file": huge}, 413, ("“huge.pdf” is larger than 10 MiB",)),
        ({"purpose": "contract", "file": program}, 415, ("File", "“order.pdf”", ".docx, .xlsx")),
        ({"purpose": "contract", "file": page}, 415, ("File", "“order.html”", ".pdf")),
        ({"purpose": "contract", "file": SimpleUploadedFile("empty.pdf", b"")}, 400, ("File", "This file is empty")),
        ({"purpose": "contract"}, 400, ("File", "Choose a file")),
        ({"purpose": "poem", "file": SimpleUploadedFile("a.pdf", PDF)}, 400, ("What the file is",)),
    ]


def _refused(answer: Any, status: int, says: tuple[str, ...]) -> None:
    assert answer.status_code == status
    text = answer.content.decode().replace("&#x27;", "'")
    for words in says:
        assert words in text, words


@pytest.mark.parametrize(("door", "answers", "status", "says"), BAD)
def test_bad_words_leave_everything_as_it_was(
    at_alices_desk: Any,
    draft: Any,
    fill: Callable[..., Any],
    everything: Callable[[], dict[str, int]],
    door: str,
    answers: dict[str, Any],
    status: int,
    says: tuple[str, ...],
) -> None:
    before = everything()
    _refused(fill(f"/applications/{draft.reference}/{door}", **answers), status, says)
    assert everything() == before
    assert before["files"] == 1


@pytest.mark.parametrize("number", range(6))
def test_bad_files_leave_everything_as_it_was(
    at_alices_desk: Any, draft: Any, fill: Callable[..., Any], everything: Callable[[], dict[str, int]], number: int
) -> None:
    answers, status, says = _files()[number]
    before = everything()
    _refused(fill(f"/applications/{draft.reference}/documents/", **answers), status, says)
    assert everything() == before


def test_an_upload_that_broke_off_leaves_everything_as_it_was(
    at_alices_desk: Any, draft: Any, everything: Callable[[], dict[str, int]]
) -> None:
    """What arrives: the first field, and a file that reads as a PDF but whose end, and all behind it, is missing."""
    head = b'--edge\r\nContent-Disposition: form-data; name="purpose"\r\n\r\ncontract\r\n'
    file = b'--edge\r\nContent-Disposition: form-data; name="file"; filename="order.pdf"\r\n\r\n' + PDF
    before = everything()
    answer = at_alices_desk.post(
        f"/applications/{draft.reference}/documents/", head + file, "multipart/form-data; boundary=edge"
    )
    _refused(answer, 400, ("The end of the form did not arrive",))
    assert everything() == before
