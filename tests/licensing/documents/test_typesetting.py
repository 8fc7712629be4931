"""One case set in every script; the PDF is read back as a stranger's program would read it."""

import hashlib
import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from licensing.documents import licence
from licensing.documents.licence import Hand
from licensing.documents.typesetting import qr, typeset
from tests.licensing.documents.papers import ARABIC, EMOJI, GEORGIAN, HAN, MARKUP, THAI, case, text_of

DAY = date(2026, 11, 22)


def paper_of(
    settings: Any, *names: str, end_use: str = "Measuring.", conditions: str = "Only at the named site."
) -> bytes:
    content = licence.licence(
        case(*names, end_use=end_use),
        conditions=[("item-1", "party-1", conditions)],
        hands=(Hand("Decided: licensing officer", "20 Nov 2026"),),
        number="LIC-2026-000042",
        issued_on=DAY,
        valid_until=date(2028, 11, 21),
        authority=settings.AUTHORITY,
        public_url="https://licet.example",
    )
    return typeset("licence.typ", content, day=DAY)


def test_the_paper_is_tagged_and_claims_pdf_ua(settings: Any) -> None:
    pdf = paper_of(settings)
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data().replace(b" ", b"")
    assert reader.metadata is not None
    assert reader.metadata.title == "Export licence LIC-2026-000042"


def test_markup_prints_as_it_was_typed(settings: Any) -> None:
    text = text_of(paper_of(settings, MARKUP, end_use=MARKUP, conditions=MARKUP))
    assert text.count('#evil[x] $x^2$ *bold* #read("/etc/hostname")') >= 3


@pytest.mark.parametrize("name", [THAI, EMOJI, "\u202eNAME", "\ue000\U000e0001", "👩‍👩‍👧 family", "ก" * 300])
def test_no_name_ever_stops_a_paper(settings: Any, name: str) -> None:
    for folders in (settings.FONT_PATHS, []):
        settings.FONT_PATHS = folders
        assert "LIC-2026-000042" in text_of(paper_of(settings, name, end_use=name, conditions=name))


def test_a_name_no_font_has_is_printed_in_latin_and_in_code_points(settings: Any) -> None:
    text = text_of(paper_of(settings, THAI))
    assert "brisath" in text
    assert "U+0E1A U+0E23 U+0E34" in text


def test_georgian_needs_no_font_of_ours(settings: Any) -> None:
    settings.FONT_PATHS = []
    text = text_of(paper_of(settings, GEORGIAN))
    assert GEORGIAN in text
    assert "sakartvelos" in text
    assert "U+10E1" not in text


@pytest.mark.parametrize(("name", "latin"), [(HAN, "HaiGang"), (ARABIC, "shrkh")])
def test_fonts_that_came_with_the_pages_are_used(settings: Any, name: str, latin: str) -> None:
    if not all(Path(folder).is_dir() for folder in settings.FONT_PATHS):
        pytest.skip("the font packages are not installed (make setup brings them)")
    text = text_of(paper_of(settings, name))
    assert latin in text
    assert "U+0" not in text.replace("U+ numbers", "")
    assert "U+6" not in text


def test_when_the_typesetter_still_stops_the_paper_goes_out_in_ascii(
    settings: Any, monkeypatch: Any, caplog: Any
) -> None:
    monkeypatch.setattr("licensing.documents.glyphs.unprintable", lambda characters, folders: frozenset())
    text = text_of(paper_of(settings, THAI))
    assert "brisath" in text
    assert "was set in ASCII" in caplog.text


def test_same_content_same_bytes_in_another_process(settings: Any) -> None:
    script = (
        "import django; django.setup()\n"
        "from django.conf import settings\n"
        "import hashlib\n"
        "from tests.licensing.documents.test_typesetting import paper_of, THAI, EMOJI\n"
        "print(hashlib.sha256(paper_of(settings, THAI, EMOJI)).hexdigest())"
    )
    here = hashlib.sha256(paper_of(settings, THAI, EMOJI)).hexdigest()
    seeds = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=settings.BASE_DIR,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert seeds == {here}


def test_the_qr_code_holds_the_address_as_vector() -> None:
    assert qr("https://licet.example/verify/?number=LIC-1").startswith("<?xml")
    assert qr("https://a.example/") != qr("https://b.example/")
