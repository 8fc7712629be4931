import io
import zipfile
from pathlib import Path

import pytest

from ledger import verify
from ledger.checkpoint import public_key, sign
from ledger.models import Head
from tests.ledger.conftest import AT

pytestmark = pytest.mark.django_db


def test_the_button_recomputes_the_log_and_says_that_it_is_whole(auditor, filed):
    filed(3)
    sign(at=AT)
    assert "outcome" not in auditor.get("/log/verify/").context
    response = auditor.post("/log/verify/")
    page = response.content.decode()
    assert "The log is whole" in page
    assert "3 entries were recomputed. 1 signed checkpoint agrees." in page
    assert bytes(Head.objects.get().root).hex() in page


def test_a_log_that_does_not_hold_names_the_first_wrong_entry(auditor, filed, tamper):
    filed(3)
    tamper("UPDATE ledger_entry SET body = replace(body, 'paper 1', 'paper 7')")
    page = auditor.post("/log/verify/").content.decode()
    assert "The log does not hold" in page
    assert "The first wrong entry is 1." in page
    assert "Its bytes do not have its leaf hash" in page


def test_the_download_is_an_export_that_the_verifier_accepts(auditor, filed, tmp_path):
    filed(3, name="Zoë Canary")
    sign(at=AT)
    response = auditor.get("/log/export/")
    data = b"".join(response.streaming_content)
    assert response.headers["Content-Type"] == "application/zip"
    assert "attachment" in response.headers["Content-Disposition"]
    assert "personal.jsonl" not in zipfile.ZipFile(io.BytesIO(data)).namelist()
    Path(tmp_path / "log.zip").write_bytes(data)
    report = verify.check_log(verify.Export(tmp_path / "log.zip"), verify.read_key(public_key()), [])
    assert (report.good, report.size) == (True, 3)


def test_nothing_signed_is_said_on_the_log_s_page(auditor, filed):
    filed(1)
    response = auditor.get("/log/export/", follow=True)
    assert response.redirect_chain == [("/log/", 302)]
    assert "Nothing was signed yet" in response.content.decode()
