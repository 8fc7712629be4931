"""Every POST form carries a key and the revision it read: sent twice, it acts once; sent late, it is refused.

form = PartyForm(request.POST or None, application=application)
if request.method == "POST" and (response := form.send(request, act)):
    return response
return render(request, template, {"form": form}, status=form.status)
"""

import hashlib
import json
import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from licensing import store
from licensing.models import Application, SentForm
from licensing.refusal import Refusal

# Refusals that a person mends in the form at hand; all others get a page of their own.
MENDED_HERE = (400, 415, 422)
PART_LOST = _lazy("The end of the form did not arrive. Nothing was kept; open the page again and send it anew.")


class SentOnce(forms.Form):
    """Mixin of every form that changes something. ``status`` is the HTTP status to render the form with."""

    # Drawn behind the other fields: of an upload that broke off they are missing, and so nothing is taken in.
    sending_key = forms.CharField(widget=forms.HiddenInput, max_length=64, error_messages={"required": PART_LOST})
    revision_read = forms.IntegerField(widget=forms.HiddenInput, min_value=0, error_messages={"required": PART_LOST})

    def __init__(self, *args: Any, application: Application | None = None, **kwargs: Any) -> None:
        self.status = 200
        kwargs["initial"] = {
            "sending_key": uuid.uuid4().hex,
            "revision_read": application.revision if application else 0,
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)

    @property
    def read(self) -> int:
        """The revision that the person had before them."""
        return int(self.cleaned_data["revision_read"])

    def send(self, request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse | None:
        """The answer of ``act``, or of the first time this key was sent; None where the form must be shown again."""
        if not self.is_valid():
            self.status = 400
            return None
        try:
            return once(request, self.cleaned_data["sending_key"], act)
        except Refusal as refusal:
            if refusal.status not in MENDED_HERE:
                raise
            self.add_error(refusal.field if refusal.field in self.fields else None, refusal.message)
            self.status = refusal.status
            return None


def once(request: HttpRequest, key: str, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Do ``act`` unless this person sent this key before. What ``act`` raises leaves no trace of the key.

    The row is inserted first: of two deliveries at once, the second waits for the first to commit.
    """
    body = _body(request)
    try:
        with transaction.atomic():
            sent = SentForm.objects.create(
                user=request.user,
                key=key,
                path=request.path[:300],
                body=body,
                status=0,
                answer="",
                sent_at=timezone.now(),
            )
            response = act()
            sent.status, sent.answer = response.status_code, _location(response)
            sent.save(update_fields=["status", "answer"])
            return response
    except IntegrityError:
        first = SentForm.objects.filter(user=request.user, key=key).first()
        if first is None:
            raise
    if first.path != request.path[:300] or first.body != body:
        raise Refusal(_("This form was already sent with other content. Open the page again and send it anew."))
    return HttpResponseRedirect(first.answer)


def _location(response: HttpResponse) -> str:
    if not isinstance(response, HttpResponseRedirect):
        raise TypeError("a form that was sent answers with a redirect")
    return response.url


def _body(request: HttpRequest) -> str:
    said = {key: values for key, values in sorted(request.POST.lists()) if key != "csrfmiddlewaretoken"}
    files = {
        key: [[file.name, store.digest(file.chunks())] for file in files]
        for key, files in sorted(request.FILES.lists())
    }
    return hashlib.sha256(json.dumps([said, files]).encode()).hexdigest()
