"""How allauth admits people: accounts are opened by the authority, not by whoever comes by."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Accounts(DefaultAccountAdapter):
    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "account_inactive": _("This account is closed."),
        "enter_current_password": _("Type the password you have now."),
        "incorrect_password": _("This is not the password."),
        "too_many_login_attempts": _("Too many tries have failed. Wait some minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
