import json
import zipfile

import pytest

from ledger import verify
from ledger.checkpoint import public_key, sign
from ledger.export import TargetExists, export
from ledger.models import Checkpoint, Entry
from ledger.proof import NotYetSigned
from tests.ledger.conftest import AT

pytestmark = pytest.mark.django_db


@pytest.fixture
def log(filed):
    filed(3, name="Zoë Canary")
    sign(at=AT)
    filed(2)
    sign(at=AT)
    filed(1)  # no checkpoint covers this one yet


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_an_export_holds_the_exact_leaves_that_are_signed_and_all_that_is_needed_to_check_them(log, tmp_path):
    folder = export(tmp_path / "log")
    assert names(folder) == [
        "README.txt",
        "checkpoints/000000000003.note",
        "checkpoints/000000000005.note",
        "entries.jsonl",
        "key.pub",
        "leaves.txt",
        "verify.py",
    ]
    rows = Entry.objects.filter(seq__lt=5).order_by("seq")
    assert (folder / "entries.jsonl").read_bytes() == b"".join(row.body.encode() + b"\n" for row in rows)
    assert (folder / "leaves.txt").read_text().split() == [bytes(row.leaf_hash).hex() for row in rows]
    assert (folder / "checkpoints/000000000005.note").read_text("utf-8") == Checkpoint.objects.get(size=5).note
    assert (folder / "key.pub").read_text() == public_key()
    assert "python verify.py log ." in (folder / "README.txt").read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["log"]


def test_no_clear_personal_value_leaves_unless_asked_for(log, tmp_path):
    folder = export(tmp_path / "log")
    assert not any(b"Canary" in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    rows = (export(tmp_path / "all", personal=True) / "personal.jsonl").read_text("utf-8").splitlines()
    assert json.loads(rows[1])["value"] == '"Zoë Canary"'
    assert len(rows) == 10


def test_a_zip_holds_the_same_files_and_is_the_same_bytes_each_time(log, tmp_path):
    folder, packed, again = (export(tmp_path / name) for name in ("log", "log.zip", "again.zip"))
    assert packed.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(packed) as archive:
        assert sorted(archive.namelist()) == names(folder)
    report = verify.check_log(verify.Export(packed), verify.read_key(public_key()), [])
    assert (report.good, report.size) == (True, 5)


def test_what_stands_there_already_is_left_as_it_is(log, tmp_path):
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "mine").write_text("kept")
    with pytest.raises(TargetExists):
        export(tmp_path / "log")
    assert names(tmp_path) == ["log/mine"]


def test_nothing_signed_is_nothing_to_export(filed, tmp_path):
    filed(1)
    with pytest.raises(NotYetSigned):
        export(tmp_path / "log")
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_breaks_off_leaves_nothing(log, tmp_path, settings):
    settings.LOG_SIGNING_KEY = "no key"
    with pytest.raises(ValueError, match="signing key"):
        export(tmp_path / "log")
    assert list(tmp_path.iterdir()) == []
