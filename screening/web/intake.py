"""Taking a list in from its page: from its publisher, from files, or an edition that waits for a person.

None of these forms needs a key against being sent twice. A list that is waiting to be fetched is not asked for again;
the same files are the same edition, confirmed; and what was accepted does not wait any more.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from screening.lists.cards import Card, UnknownList, card_of
from screening.lists.due import ask_for
from screening.lists.intake import IntakeRefused, accept, take_in
from screening.models import Edition


class FilesForm(forms.Form):
    """One field for each file of the card."""

    def __init__(self, *args: Any, card: Card, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in card.files:
            self.fields[name] = forms.FileField(
                label=name, error_messages={"required": _("Choose the file %(name)s.") % {"name": name}}
            )


class AcceptForm(forms.Form):
    because = forms.CharField(
        label=gettext_lazy("Why this change is right"),
        help_text=gettext_lazy("Stands in the decision log."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=5000,
        error_messages={"required": gettext_lazy("Say why this change is right.")},
    )


@require_POST
@permission_required("screening.take_in", raise_exception=True)
def list_fetch(request: HttpRequest, list_id: str) -> HttpResponse:
    if ask_for(_card(list_id), by=_actor(request), at=timezone.now()):
        messages.success(request, _("The list is being fetched. The result shows here, taken in or refused."))
    else:
        messages.info(request, _("The list is already waiting to be fetched."))
    return redirect("list", list_id)


@require_POST
@permission_required("screening.take_in", raise_exception=True)
def list_upload(request: HttpRequest, list_id: str) -> HttpResponse:
    card = _card(list_id)
    form = FilesForm(request.POST, request.FILES, card=card)
    if not form.is_valid():
        return _said(request, form, list_id)
    files = {name: form.cleaned_data[name].read() for name in card.files}
    try:
        take_in(list_id, files, by=_actor(request), at=timezone.now())
        messages.success(request, _("The edition is in force."))
    except IntakeRefused as refused:
        messages.error(request, str(refused))
    return redirect("list", list_id)


@require_POST
@permission_required("screening.take_in", raise_exception=True)
def list_accept(request: HttpRequest, list_id: str, edition: int) -> HttpResponse:
    held = get_object_or_404(Edition, pk=edition, list_id=_card(list_id).id)
    form = AcceptForm(request.POST)
    if not form.is_valid():
        return _said(request, form, list_id)
    try:
        accept(held, form.cleaned_data["because"], by=_actor(request), at=timezone.now())
        messages.success(request, _("The edition is in force."))
    except IntakeRefused as refused:
        messages.error(request, str(refused))
    return redirect("list", list_id)


def _said(request: HttpRequest, form: forms.Form, list_id: str) -> HttpResponse:
    """The list's page again, with what is missing above it; of files nothing can be kept in a form anyway."""
    for errors in form.errors.values():
        messages.error(request, " ".join(map(str, errors)))
    return redirect("list", list_id)


def _card(list_id: str) -> Card:
    try:
        return card_of(list_id)
    except UnknownList as unknown:
        raise Http404(str(unknown)) from unknown


def _actor(request: HttpRequest) -> str:
    return f"user:{request.user.pk}"
