import io
import zipfile

import pytest

from licensing.filetypes import WrongFileType, recognise

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"


def office(member: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, "<document/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "ends"),
    [
        ("order.pdf", PDF, "pdf"),
        ("ORDER.PDF", PDF, "pdf"),
        ("photo.png", PNG, "png"),
        ("photo.jpeg", JPEG, "jpeg"),
        ("letter.docx", office("word/document.xml"), "wordprocessingml.document"),
        ("table.xlsx", office("xl/workbook.xml"), "spreadsheetml.sheet"),
    ],
)
def test_a_file_whose_bytes_are_what_its_name_says_is_taken_in(name: str, content: bytes, ends: str) -> None:
    file = io.BytesIO(content)
    assert recognise(name, file).content_type.endswith(ends)
    assert file.tell() == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("order.pdf", PROGRAM),
        ("order.pdf", b""),
        ("order.pdf", PNG),
        ("order.exe", PROGRAM),
        ("order", PDF),
        ("letter.docx", office("xl/workbook.xml")),
        ("letter.docx", b"PK\x03\x04 broken"),
        ("page.pdf.html", PDF),
    ],
)
def test_any_other_is_refused_in_words_that_name_the_kinds(name: str, content: bytes) -> None:
    with pytest.raises(WrongFileType) as refused:
        recognise(name, io.BytesIO(content))
    assert (refused.value.status, refused.value.field) == (415, "file")
    assert name in refused.value.message
    assert ".pdf, .png, .jpg, .jpeg, .docx, .xlsx" in refused.value.message
