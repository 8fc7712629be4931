"""The public front page, and the page on accessibility."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this place is for, for someone who has never been here."""
    return render(request, "home.html")


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What the pages hold to, what was tested and what was not, and whom to tell."""
    return render(request, "accessibility.html")
