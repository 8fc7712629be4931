"""The frame of every step: one lock, one look-up in the table, one log entry, one commit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from ledger.write import append
from licensing import queries
from licensing.models import Application
from licensing.refusal import ChangedSinceRead, NotAllowed, NotNow
from licensing.states import EXPORTER, SYSTEM, IllegalMove, Move, Note, State, move, note

if TYPE_CHECKING:
    from licensing.models import User

# Workers have no account: this is how the log names them.
WORKER = "system:screening"


class Moving:
    """An application under way: the step changes rows and says what the log shall hold."""

    def __init__(self, application: Application, actor: str, at: datetime) -> None:
        self.application = application
        self.actor = actor
        self.at = at
        self.sequence: int | None = None

    def log(self, entry: object) -> int:
        """Append the entry of this step; its sequence number."""
        self.sequence = append(entry, subject=self.application.reference, by=self.actor, at=self.at).seq
        return self.sequence


@contextmanager
def moving(
    application: Application, verb: str, *, by: "User | None", at: datetime, read: int | None
) -> Iterator[Moving]:
    """Move ``application`` by ``verb``. ``by`` None is a worker; ``read`` is the revision that was read (None: a
    worker's, who holds the job's fence instead). Raises NotNow, NotAllowed, ChangedSinceRead.
    """
    with _locked(application, partial(move, verb), by=by, at=at, read=read) as step:
        yield step
        step.application.state = move(verb, step.application.state).target


@contextmanager
def noting(
    application: Application, verb: str, *, by: "User | None", at: datetime, read: int | None
) -> Iterator[Moving]:
    """The same frame for what leaves the state as it is: a row of ``states.NOTES``."""
    with _locked(application, partial(note, verb), by=by, at=at, read=read) as step:
        yield step


@contextmanager
def _locked(
    application: Application,
    look_up: Callable[[str], Move | Note],
    *,
    by: "User | None",
    at: datetime,
    read: int | None,
) -> Iterator[Moving]:
    with transaction.atomic():
        locked = (
            Application.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=application.pk)
        )
        row = _row(look_up, locked)
        _may(row.right, locked, by)
        if read is not None and read != locked.revision:
            raise ChangedSinceRead(read=read, now=locked.revision)
        step = Moving(locked, by.actor if by else WORKER, at)
        yield step
        if step.sequence is None:
            raise RuntimeError(f"the step {row.verb} wrote no log entry")
        locked.revision += 1
        locked.save()
    for field in locked._meta.concrete_fields:
        setattr(application, field.attname, getattr(locked, field.attname))


def _row(look_up: Callable[[str], Move | Note], application: Application) -> Move | Note:
    try:
        return look_up(application.state)
    except IllegalMove:
        raise NotNow(
            _("This cannot be done now: application %(reference)s is “%(state)s”. Nothing was changed.")
            % {"reference": application.reference, "state": application.get_state_display()}
        ) from None


def _may(right: str, application: Application, by: "User | None") -> None:
    if right == SYSTEM:
        allowed = by is None
    elif right == EXPORTER:
        allowed = by is not None and queries.editable_by(by).filter(pk=application.pk).exists()
    else:
        allowed = by is not None and by.has_perm(right)
    if not allowed:
        raise NotAllowed(_("Your role does not allow this step. Nothing was changed."))


def editing(application: Application, *, by: "User", read: int) -> Application:
    """The draft, locked, for whoever may write it. Call inside a transaction; the caller saves and counts up."""
    locked = Application.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=application.pk)
    _may(EXPORTER, locked, by)
    if locked.state != State.DRAFT:
        raise NotNow(
            _("Application %(reference)s was submitted and can no longer be edited.") % {"reference": locked.reference}
        )
    if read != locked.revision:
        raise ChangedSinceRead(read=read, now=locked.revision)
    return locked
