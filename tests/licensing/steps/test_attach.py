from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from licensing import store
from licensing.filetypes import WrongFileType
from licensing.models import Document
from licensing.refusal import ChangedSinceRead, Refusal
from licensing.steps.attach import attach
from tests.casework import AT, PDF

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(settings: Any) -> Any:
    folder = Path(settings.STORAGES["documents"]["OPTIONS"]["location"])
    return lambda: sum(path.is_file() for path in folder.rglob("*"))


def _file(name: str = "contract.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "text/html")


def test_a_file_is_kept_under_its_hash_and_told_by_its_bytes(draft: Any, alice: Any) -> None:
    document = attach(draft, _file(), "contract", by=alice, at=AT, read=draft.revision)
    assert store.read(document.sha256) == PDF
    assert (document.number, document.size, document.content_type) == (2, len(PDF), "application/pdf")
    draft.refresh_from_db()
    assert draft.documents.count() == 2


def test_the_same_file_twice_is_refused_and_stays_in_the_store(draft: Any, alice: Any, kept: Any) -> None:
    document = attach(draft, _file(), "contract", by=alice, at=AT, read=draft.revision)
    draft.refresh_from_db()
    before = kept()
    with pytest.raises(Refusal, match="already attached"):
        attach(draft, _file("again.pdf"), "other", by=alice, at=AT, read=draft.revision)
    assert (kept(), store.read(document.sha256), draft.documents.count()) == (before, PDF, 2)


def test_a_wrong_kind_leaves_neither_row_nor_file(draft: Any, alice: Any, kept: Any) -> None:
    before = kept()
    with pytest.raises(WrongFileType):
        attach(draft, _file(content=b"MZ program"), "contract", by=alice, at=AT, read=draft.revision)
    assert (kept(), draft.documents.count()) == (before, 1)


def test_a_late_one_leaves_neither_row_nor_file(draft: Any, alice: Any, kept: Any) -> None:
    before = kept()
    with pytest.raises(ChangedSinceRead):
        attach(draft, _file(), "contract", by=alice, at=AT, read=draft.revision - 1)
    assert (kept(), draft.documents.count()) == (before, 1)


def test_a_row_that_cannot_be_written_takes_the_file_back(
    draft: Any, alice: Any, kept: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("the database went away")

    before = kept()
    monkeypatch.setattr(Document, "save", broken)
    with pytest.raises(RuntimeError):
        attach(draft, _file(), "contract", by=alice, at=AT, read=draft.revision)
    assert kept() == before


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("..\\..\\secret\\order.pdf", "order.pdf"),
        ("fdp\u202e.exe.pdf", "fdp.exe.pdf"),
        ("a" * 400 + ".pdf", "a" * 180 + ".pdf"),
    ],
)
def test_a_file_name_is_its_last_part_without_what_hides_it(draft: Any, alice: Any, given: str, plain: str) -> None:
    upload = _file()
    upload._name = given
    assert attach(draft, upload, "contract", by=alice, at=AT, read=draft.revision).filename == plain
