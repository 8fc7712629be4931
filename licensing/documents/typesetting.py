"""Brings a paper's content and its template together. Same content, same fonts: same bytes."""

import dataclasses
import io
import json
import logging
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import segno
import typst
from anyascii import anyascii
from django.conf import settings

from licensing.documents import glyphs, said

TEMPLATES = Path(__file__).parent
STANDARD = "ua-1"

logger = logging.getLogger(__name__)


def typeset(template: str, content: Any, *, day: date) -> bytes:
    """A PDF/UA-1 of ``content`` (a frozen dataclass of texts) by ``template``, dated the morning of ``day``.

    The content travels as JSON beside the template, so that markup in it prints as it was typed.
    """
    folders = tuple(Path(folder) for folder in settings.FONT_PATHS)
    plain = dataclasses.asdict(content)
    missing = glyphs.unprintable(set("".join(_texts(plain))), folders)
    moment = datetime.combine(day, time(), UTC)
    try:
        return _compile(template, _map(plain, lambda text: glyphs.printable(text, missing), missing), moment, folders)
    except typst.TypstError as error:
        # Characters that can each be drawn may still not be so together. Better a paper in ASCII than none.
        logger.error("%s was set in ASCII: %s", template, error.message.partition(":")[0])
        return _compile(template, _map(plain, _ascii, frozenset()), moment, folders)


def qr(address: str) -> str:
    """The address as a QR code, in SVG; medium correction, so that a folded paper still reads."""
    svg = io.BytesIO()
    segno.make(address, error="m", micro=False).save(svg, kind="svg", border=0, dark="#10243d", nl=False)
    return svg.getvalue().decode()


def _compile(template: str, content: Any, moment: datetime, folders: tuple[Path, ...]) -> bytes:
    compiler = typst.Compiler(root=str(TEMPLATES), font_paths=glyphs.fonts(folders))
    pdf = compiler.compile(
        str(TEMPLATES / template),
        format="pdf",
        sys_inputs={"content": json.dumps(content, ensure_ascii=False, sort_keys=True)},
        pdf_standards=STANDARD,
        timestamp=moment,
    )
    assert isinstance(pdf, bytes)
    return pdf


def _ascii(text: str) -> str:
    return "".join(anyascii(character) if not character.isascii() else character for character in text)


def _texts(plain: Any) -> list[str]:
    if isinstance(plain, str):
        return [plain]
    parts = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, tuple | list) else ()
    return [text for part in parts for text in _texts(part)]


def _map(plain: Any, change: Callable[[str], str], missing: frozenset[str]) -> Any:
    """Every text changed; a name that lost a character also gets its code points, so that nothing is lost."""
    if isinstance(plain, str):
        return change(plain)
    if isinstance(plain, dict):
        changed = {key: _map(part, change, missing) for key, part in plain.items()}
        if set(plain) == {"text", "latin", "exact"} and plain["latin"] and missing & set(plain["text"]):
            changed["exact"] = said.code_points(plain["text"])
        return changed
    return [_map(part, change, missing) for part in plain] if isinstance(plain, tuple | list) else plain
