"""What somebody sees who has signed in is for that person alone: no cache, shared or own, keeps it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers


class KeptNowhere:
    """Middleware. It goes by what was sent, a session or a token, and so asks no database and forgets no view.

    A browser's back button on a shared machine must not show a file after its officer has signed out. Static files
    are answered before this and stay cacheable.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        patch_vary_headers(response, ("Cookie", "Authorization"))
        if _somebody(request) or settings.SESSION_COOKIE_NAME in response.cookies:
            patch_cache_control(response, private=True, no_store=True)
        return response


def _somebody(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES or "Authorization" in request.headers
