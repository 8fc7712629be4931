"""Files of JSON lines as the commands read and write them: one line at a time, whatever their length."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from screening.names.records import BadRecord


@contextmanager
def lines_of(path: Path) -> Iterator[Iterator[str]]:
    """The lines of a UTF-8 file. What is wrong with the file or a line of it becomes a CommandError (exit 1)."""
    try:
        with path.open(encoding="utf-8") as file:
            yield file
    except OSError as error:
        raise CommandError(_("%(path)s cannot be read: %(error)s") % {"path": path, "error": error.strerror}) from error
    except UnicodeDecodeError as error:
        raise CommandError(_("%(path)s is not UTF-8: %(error)s") % {"path": path, "error": error}) from error
    except BadRecord as problem:
        raise CommandError(str(problem)) from problem


def as_line(answer: dict[str, Any]) -> str:
    """One answer as one line of JSON."""
    return json.dumps(answer, ensure_ascii=False)
