"""``Authorization: Bearer …``: a token of a person, known here by its SHA-256 alone."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from licensing.models import ApiToken

if TYPE_CHECKING:
    from licensing.models import User

# Says in a log or a leaked file what the string is.
PREFIX = "licet_"
# Last use is written at most this often: a read must not cost a write each time.
NOTED_EVERY = timedelta(minutes=1)


def digest(token: str) -> str:
    """A token has 256 random bits, so one round of SHA-256 is enough: there is no dictionary of it."""
    return hashlib.sha256(token.encode()).hexdigest()


def make(user: "User", name: str, *, at: datetime, days: int) -> str:
    """A new token of ``user`` that ends after ``days``. The text is given back here and never again."""
    token = PREFIX + secrets.token_urlsafe(32)
    ApiToken.objects.create(
        user=user, name=name, digest=digest(token), created_at=at, expires_at=at + timedelta(days=days)
    )
    return token


def holder(token: str, *, at: datetime) -> ApiToken | None:
    """The token's row, if it is valid at ``at`` and its person may sign in. Notes the use."""
    row = ApiToken.objects.select_related("user").filter(digest=digest(token), expires_at__gt=at).first()
    if row is None or not row.user.is_active:
        return None
    if row.last_used_at is None or row.last_used_at <= at - NOTED_EVERY:
        ApiToken.objects.filter(pk=row.pk).update(last_used_at=at)
    return row


class TokenAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple["User", ApiToken] | None:
        """None where no token was sent: another way of signing in may answer."""
        scheme, _space, token = get_authorization_header(request).decode("latin-1").partition(" ")
        if scheme.lower() != "bearer":
            return None
        row = holder(token.strip(), at=timezone.now())
        if row is None:
            raise AuthenticationFailed(_("This token is unknown, has expired, or belongs to a closed account."))
        return row.user, row

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="licet"'


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the API document describes it."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "A token that the authority gave you."}
