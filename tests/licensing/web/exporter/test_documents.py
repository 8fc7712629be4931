import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from licensing import store
from tests.casework import PDF

pytestmark = pytest.mark.django_db


def _page(application: Any, rest: str = "") -> str:
    return f"/applications/{application.reference}/documents/{rest}"


def _file(name: str = "contract.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_a_file_is_attached_listed_with_its_hash_and_removed(
    at_alices_desk: Any, draft: Any, fill: Callable[..., Any]
) -> None:
    assert fill(_page(draft), purpose="contract", file=_file()).url == _page(draft)
    document = draft.documents.get(number=2)
    assert (document.purpose, store.read(document.sha256)) == ("contract", PDF)
    listed = at_alices_desk.get(_page(draft)).content.decode()
    assert "contract.pdf" in listed
    assert hashlib.sha256(PDF).hexdigest()[:12] in listed
    assert fill(_page(draft, "2/remove/")).url == _page(draft)
    assert draft.documents.count() == 1


def test_the_page_says_what_may_be_sent(at_alices_desk: Any, draft: Any) -> None:
    answer = at_alices_desk.get(_page(draft)).content.decode()
    assert "PDF, PNG, JPEG, DOCX or XLSX, at most 10 MiB." in " ".join(answer.split())


def test_the_hidden_fields_come_behind_the_file(at_alices_desk: Any, draft: Any) -> None:
    """Of an upload that breaks off they are what is missing, so that half a file is not taken for a whole one."""
    answer = at_alices_desk.get(_page(draft)).content.decode()
    assert answer.index('name="file"') < answer.index('name="sending_key"')


def test_the_same_file_again_is_refused_beside_its_field(
    at_alices_desk: Any, draft: Any, fill: Callable[..., Any]
) -> None:
    fill(_page(draft), purpose="contract", file=_file())
    answer = fill(_page(draft), purpose="other", file=_file("again.pdf"))
    assert answer.status_code == 400
    assert answer.context["form"].errors["file"] == ["This file is already attached."]
