"""System checks: an installation whose log could not be signed, named or guarded does not start."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from ledger import note
from ledger.checkpoint import origin, signing_key
from ledger.kind import registered
from ledger.leaf import SUBJECT
from ledger.models import Entry, PersonalValue


@register(Tags.security)
def key_and_origin(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The log has a name that checkpoints can carry, and an Ed25519 key to sign them."""
    found: list[CheckMessage] = []
    try:
        signing_key()
    except (note.NoteError, AttributeError) as error:
        hint = "Name the PEM file of an Ed25519 private key in LOG_SIGNING_KEY_FILE."
        found.append(Error(f"The decision log cannot be signed: {error}", hint=hint, id="ledger.E001"))
    try:
        note.check_name(origin())
    except (note.NoteError, AttributeError) as error:
        hint = "Set log_origin in the authority card."
        found.append(Error(f"The decision log has no usable name: {error}", hint=hint, id="ledger.E002"))
    return found


@register()
def kinds(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every version of a kind before the newest is still there, says what it means, and fits its column."""
    found: list[CheckMessage] = []
    known = {(kind.name, kind.version) for kind in registered()}
    for kind in registered():
        if missing := [n for n in range(1, kind.version) if (kind.name, n) not in known]:
            problem = f"Versions {missing} of entry kind {kind.name} are gone: their entries cannot be read."
            found.append(Error(problem, obj=kind.form, id="ledger.E003"))
        if not kind.summary or kind.summary.startswith(f"{kind.form.__name__}("):
            found.append(Error("An entry kind needs a docstring.", obj=kind.form, id="ledger.E004"))
        if len(kind.name) > 100 or not SUBJECT.fullmatch(kind.name):
            found.append(Error("An entry kind's name is too long.", obj=kind.form, id="ledger.E005"))
    return found


@register(Tags.database)
def guards(app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """The role that the pages and workers use may neither change nor delete what the log holds."""
    if "default" not in (databases or ()):
        return []
    hint = "DATABASE_URL must name the web role, DATABASE_OWNER_URL the owner that migrates."
    return [
        Error(f"The web role may change or delete rows of {table}.", hint=hint, id="ledger.E006")
        for table in (Entry._meta.db_table, PersonalValue._meta.db_table)
        if _may_change(table)
    ]


def _may_change(table: str) -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(to_regclass(%s), 'UPDATE, DELETE, TRUNCATE')", [table])
        return bool(cursor.fetchone()[0])
