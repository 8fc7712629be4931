"""Which files may come in: the kinds that licensing offices work with, told by their bytes, not by their names."""

import zipfile
from dataclasses import dataclass
from typing import IO

import puremagic
from django.utils.translation import gettext as _

from licensing.refusal import Refusal


@dataclass(frozen=True, slots=True)
class FileType:
    extensions: tuple[str, ...]
    content_type: str
    # For office files, which are ZIP archives: the member that only this kind has.
    member: str = ""


ACCEPTED = (
    FileType((".pdf",), "application/pdf"),
    FileType((".png",), "image/png"),
    FileType((".jpg", ".jpeg"), "image/jpeg"),
    FileType(
        (".docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "word/document.xml",
    ),
    FileType((".xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"),
)
EXTENSIONS = tuple(extension for kind in ACCEPTED for extension in kind.extensions)


class WrongFileType(Refusal):
    status = 415


def recognise(name: str, file: IO[bytes]) -> FileType:
    """The accepted kind that both the name and the bytes say. Raises WrongFileType, in words for the sender."""
    kind = next((kind for kind in ACCEPTED if name.lower().endswith(kind.extensions)), None)
    if kind is None or not _bytes_agree(kind, file):
        raise WrongFileType(
            _(
                "“%(name)s” is not a file that can be taken in. Accepted: %(kinds)s, and the content must be of "
                "the kind that the name says."
            )
            % {"name": name[:100], "kinds": ", ".join(EXTENSIONS)},
            field="file",
        )
    return kind


def _bytes_agree(kind: FileType, file: IO[bytes]) -> bool:
    file.seek(0)
    head = file.read(4096)
    file.seek(0)
    if not head:
        return False
    if kind.member:
        return _has_member(file, kind.member)
    try:
        found = {match.mime_type for match in puremagic.magic_string(head)}
    except puremagic.PureError:
        return False
    return kind.content_type in found


def _has_member(file: IO[bytes], member: str) -> bool:
    """Read the archive's directory only: nothing is unpacked, so a bomb stays folded."""
    try:
        with zipfile.ZipFile(file) as archive:
            return member in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return False
    finally:
        file.seek(0)
