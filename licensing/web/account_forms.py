"""The forms of signing in and of passwords, their labels in the house's own words and case."""

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account import forms
from django.forms import Field
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class _Worded:
    """Puts ``words`` on the fields of allauth's form that it is mixed into, by the field's name."""

    words: ClassVar[Mapping[str, Promise]]
    fields: dict[str, Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in self.words.items():
            self.fields[name].label = label


class SignIn(_Worded, forms.LoginForm):
    words: ClassVar[Mapping[str, Promise]] = {"login": _("E-mail address"), "password": _("Password")}


class ChangePassword(_Worded, forms.ChangePasswordForm):
    words: ClassVar[Mapping[str, Promise]] = {
        "oldpassword": _("Current password"),
        "password1": _("New password"),
        "password2": _("New password again"),
    }


class SetPassword(_Worded, forms.SetPasswordForm):
    words: ClassVar[Mapping[str, Promise]] = {"password1": _("Password"), "password2": _("Password again")}


class AskForLink(_Worded, forms.ResetPasswordForm):
    words: ClassVar[Mapping[str, Promise]] = {"email": _("E-mail address")}


class ChooseByLink(_Worded, forms.ResetPasswordKeyForm):
    words: ClassVar[Mapping[str, Promise]] = {"password1": _("New password"), "password2": _("New password again")}
