"""Is this licence real? By its number (where the QR code leads), or by the file itself, which is not kept."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from licensing import store
from licensing.web.exporter.today import today
from licensing.web.public import checking

NUMBER_MAX = 40


class NumberForm(forms.Form):
    number = forms.CharField(
        label=_("Document number"),
        help_text=_("It stands at the top of the document, for example LIC-2026-000042."),
        max_length=NUMBER_MAX,
        error_messages={"required": _("Write the number of the document.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("The file"),
        error_messages={"required": _("Choose the file."), "empty": _("This file is empty. Choose the document.")},
        widget=forms.FileInput(attrs={"accept": ".pdf"}),
    )


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def document(request: HttpRequest) -> HttpResponse:
    """GET ``?number=``, or POST a file. Nothing is changed and nothing kept, so nothing has to be sent only once."""
    if request.method == "POST":
        form = FileForm(request.POST, request.FILES)
        answer = _of_file(form) if form.is_valid() else {}
        return _page(request, NumberForm(), form, answer, status=200 if form.is_valid() else 400)
    asked = "number" in request.GET
    form = NumberForm(request.GET if asked else None)
    if not asked or not form.is_valid():
        return _page(request, form, FileForm(), {}, status=400 if asked else 200)
    number = form.cleaned_data["number"]
    answer = {"asked": number, "found": checking.by_number(number, on=today())}
    return _page(request, form, FileForm(), answer, status=200)


def _of_file(form: FileForm) -> dict[str, Any]:
    file = form.cleaned_data["file"]
    fingerprint = store.digest(file.chunks())
    return {"file": file.name, "sha256": fingerprint, "found": checking.by_fingerprint(fingerprint, on=today())}


def _page(
    request: HttpRequest, number: NumberForm, file: FileForm, answer: dict[str, Any], *, status: int
) -> HttpResponse:
    context = {"number_form": number, "file_form": file, **answer, "answered": "found" in answer}
    return render(request, "verify/index.html", context, status=status)
