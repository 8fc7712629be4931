"""A whole application in one call: the steps of the pages, one after the other, all or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.translation import gettext as _

from licensing import queries, store
from licensing.models import Application, Item, Party
from licensing.questionnaire import of_draft
from licensing.refusal import NotAllowed, Refusal
from licensing.steps import edit
from licensing.steps.attach import attach
from licensing.steps.begin import begin
from licensing.steps.submit import submit

if TYPE_CHECKING:
    from licensing.models import User

PARTS = ("end_use", "human_rights", "due_diligence")


def hand_in(said: dict[str, Any], *, by: "User", at: datetime) -> Application:
    """Begin, fill and submit. ``said``: the checked data of ``ApplicationIn``. Call inside a transaction.

    Raises the refusals of the steps; then no file is left in the store either.
    """
    organisation = queries.organisations_of(by).filter(pk=said["organisation"]).first()
    if organisation is None:
        raise NotAllowed(_("You may not apply for this organisation."))
    with _files_taken_back([document["content"] for document in said["documents"]]):
        draft = begin(organisation, by=by, at=at, title=said["title"])
        for part in (*(Party(**party) for party in said["parties"]), *(Item(**item) for item in said["items"])):
            draft = edit.put(draft, part, by=by, read=draft.revision)
        fields = {**{part: said[part] for part in PARTS}, **said["route"], "answers": said["answers"]}
        draft = edit.change(draft, fields, by=by, read=draft.revision)
        _all_asked(draft, at=at)
        for document in said["documents"]:
            file = ContentFile(document["content"], name=document["filename"])
            draft = attach(draft, file, document["purpose"], by=by, at=at, read=draft.revision).application
        submit(draft, by=by, at=at, read=draft.revision)
    return draft


def _all_asked(draft: Application, *, at: datetime) -> None:
    """An answer that nobody asked for would be lost without a word. Raises Refusal naming the first."""
    asked = {asking.question.id for asking in of_draft(draft, at=at)}
    for question in sorted(set(draft.answers) - asked):
        raise Refusal(
            _("%(question)s is not asked of this application. Leave the answer out.") % {"question": question},
            field=f"answers.{question}",
        )


@contextmanager
def _files_taken_back(contents: list[bytes]) -> Iterator[None]:
    """Whatever goes wrong inside, files that were not in the store before are not in it afterwards."""
    names = {store.digest([content]) for content in contents}
    new = [name for name in names if not storages["documents"].exists(store.path(name))]
    try:
        yield
    except BaseException:
        for name in new:
            store.take_back(name)
        raise
