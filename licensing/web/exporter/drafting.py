"""Who may open a page of an application: members of its organisation may look; those who apply may write a draft."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from licensing import queries
from licensing.models import Application
from licensing.refusal import NotAllowed, NotNow

View = Callable[..., HttpResponse]


def may_write(request: HttpRequest, application: Application) -> bool:
    return queries.editable_by(request.user).filter(pk=application.pk).exists()


def writing(view: View) -> View:
    """The view gets the application in place of its reference. 404 for strangers, 403 for a colleague who may only
    look.
    """

    @wraps(view)
    def fetched(request: HttpRequest, reference: str, *args: Any, **kwargs: Any) -> HttpResponse:
        application = queries.own_application(request.user, reference)
        if not may_write(request, application):
            raise NotAllowed(_("You may look at your organisation's applications, but not change them."))
        return view(request, application, *args, **kwargs)

    return fetched


def drafting(view: View) -> View:
    """As ``writing``, and only while it is a draft: afterwards a link leads to the application, a form is refused."""

    @writing
    @wraps(view)
    def drafted(request: HttpRequest, application: Application, *args: Any, **kwargs: Any) -> HttpResponse:
        if application.is_draft:
            return view(request, application, *args, **kwargs)
        if request.method == "POST":
            raise NotNow(
                _("Application %(reference)s was submitted and can no longer be edited.")
                % {"reference": application.reference}
            )
        return redirect("application", application.reference)

    return drafted
