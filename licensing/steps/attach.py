"""attach: a file joins a draft, told by its bytes, named by its hash, kept once."""

import os
import unicodedata
from datetime import datetime
from typing import TYPE_CHECKING

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from licensing import store
from licensing.filetypes import recognise
from licensing.models import Application, Document
from licensing.refusal import Refusal
from licensing.steps import edit
from licensing.steps.moving import editing

if TYPE_CHECKING:
    from licensing.models import User


def attach(application: Application, upload: File, purpose: str, *, by: "User", at: datetime, read: int) -> Document:
    """Raises WrongFileType, or Refusal where the same file is already attached; then neither row nor file is left."""
    name = _plain_name(upload.name or "")
    kind = recognise(name, upload.file)
    kept = ""
    try:
        with transaction.atomic():
            editing(application, by=by, read=read)
            sha256, new = store.put(upload)
            kept = sha256 if new else ""
            if application.documents.filter(sha256=sha256).exists():
                raise Refusal(_("This file is already attached."), field="file")
            document = Document(
                purpose=purpose,
                sha256=sha256,
                filename=name,
                content_type=kind.content_type,
                size=upload.size,
                added_by=by,
                added_at=at,
            )
            edit.put(application, document, by=by, read=read)
    except BaseException:
        if kept:
            store.take_back(kept)
        raise
    return document


def _plain_name(name: str) -> str:
    """The last part of the name, without control or direction characters, at most 200 characters."""
    last = os.path.basename(name.replace("\\", "/"))
    shown = "".join(character for character in last if unicodedata.category(character)[0] != "C")
    stem, dot, extension = shown.rpartition(".")
    return f"{stem[:180]}{dot}{extension[:19]}"
