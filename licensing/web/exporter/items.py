"""What is to be exported: the list, one item, and taking one away."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from licensing.models import Application, Item
from licensing.steps import edit
from licensing.web.exporter import sections
from licensing.web.exporter.drafting import drafting
from licensing.web.exporter.forms.item import ItemForm
from licensing.web.exporter.lines import lines
from licensing.web.exporter.today import today
from licensing.web.sending import SentOnce


@require_safe
@drafting
def items(request: HttpRequest, application: Application) -> HttpResponse:
    context = {
        "application": application,
        "lines": lines(application),
        "next": sections.after("items", application),
    }
    return render(request, "applications/application/items/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def new(request: HttpRequest, application: Application) -> HttpResponse:
    return _write(request, application, Item(quantity=None, value=None, currency=settings.AUTHORITY.currency))


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def item(request: HttpRequest, application: Application, number: int) -> HttpResponse:
    return _write(request, application, get_object_or_404(application.items, number=number))


def _write(request: HttpRequest, application: Application, item: Item) -> HttpResponse:
    initial = {name: getattr(item, name) for name in ItemForm.PARTS}
    form = ItemForm(request.POST or None, application=application, initial=initial, on=today())

    def act() -> HttpResponse:
        edit.put(application, form.filled(item), by=request.user, read=form.read)
        return redirect("application_items", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application, "item": item}
    return render(request, "applications/application/items/form.html", context, status=form.status)


@require_http_methods(["GET", "HEAD", "POST"])
@drafting
def remove(request: HttpRequest, application: Application, number: int) -> HttpResponse:
    item = get_object_or_404(application.items, number=number)
    form = SentOnce(request.POST or None, application=application)

    def act() -> HttpResponse:
        edit.drop(application, item, by=request.user, read=form.read)
        return redirect("application_items", application.reference)

    if request.method == "POST" and (response := form.send(request, act)):
        return response
    context = {"form": form, "application": application, "item": item}
    return render(request, "applications/application/items/remove.html", context, status=form.status)
