import logging
from pathlib import Path
from typing import Any

import pytest

from licensing import store
from licensing.models import IssuedDocument
from tests.casework import PDF

pytestmark = pytest.mark.django_db


def _page(application: Any) -> str:
    return f"/applications/{application.reference}/documents/1/file"


def _place(settings: Any, sha256: str) -> Path:
    return Path(settings.STORAGES["documents"]["OPTIONS"]["location"]) / store.path(sha256)


def test_a_document_leaves_as_a_file_that_no_browser_runs(at_alices_desk: Any, draft: Any) -> None:
    answer = at_alices_desk.get(_page(draft))
    assert b"".join(answer.streaming_content) == PDF + draft.reference.encode()
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="end-use statement.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "no-store" in answer["Cache-Control"]


def test_an_officer_may_read_what_was_submitted_and_no_draft(
    client: Any, bola: Any, draft: Any, submitted: Any
) -> None:
    client.force_login(bola)
    assert (client.get(_page(draft)).status_code, client.get(_page(submitted)).status_code) == (404, 200)


def test_for_a_rival_no_file_exists(client: Any, eve: Any, make_ended: Any) -> None:
    case = make_ended("grant")
    client.force_login(eve)
    number = IssuedDocument.objects.get().number
    for page in (_page(case), f"/applications/issued/{number}.pdf", f"/applications/issued/{number}.tlog-proof"):
        assert client.get(page).status_code == 404


def test_a_licence_and_then_its_proof_are_fetched_by_number(at_alices_desk: Any, make_ended: Any) -> None:
    make_ended("grant")
    issued = IssuedDocument.objects.get()
    answer = at_alices_desk.get(f"/applications/issued/{issued.number}.pdf")
    assert store.digest(answer.streaming_content) == issued.sha256
    assert answer["Content-Disposition"] == f'attachment; filename="{issued.number}.pdf"'
    page = f"/applications/issued/{issued.number}.tlog-proof"
    waiting = at_alices_desk.get(page)
    assert waiting.status_code == 404
    assert b"still being made" in waiting.content
    IssuedDocument.objects.update(proof="c2sp.org/tlog-proof@v1\n")
    proof = at_alices_desk.get(page)
    assert proof.content == b"c2sp.org/tlog-proof@v1\n"
    assert proof["Content-Disposition"] == f'attachment; filename="{issued.number}.tlog-proof"'


@pytest.mark.parametrize("harm", ["lost", "changed"])
def test_bytes_that_are_not_what_was_kept_do_not_leave_and_no_name_is_logged(
    at_alices_desk: Any, draft: Any, settings: Any, caplog: pytest.LogCaptureFixture, harm: str
) -> None:
    document = draft.documents.get()
    place = _place(settings, document.sha256)
    place.unlink() if harm == "lost" else place.write_bytes(b"%PDF-1.7 something else")
    with caplog.at_level(logging.ERROR, logger="licensing.web.exporter.files"):
        answer = at_alices_desk.get(_page(draft))
    assert answer.status_code == 500
    assert "The file cannot be found" in answer.content.decode()
    (record,) = [one for one in caplog.records if one.name == "licensing.web.exporter.files"]
    assert document.sha256 in record.getMessage()
    assert "statement" not in record.getMessage()
