"""Who may read the log: one decorator, so that no view forgets half of it."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_required, permission_required

View = Callable[..., Any]


def auditor(view: View) -> View:
    """Sends nobody-in-particular to the sign-in page, and refuses (403) whoever may not read the log."""
    permitted: View = permission_required("ledger.view_entry", raise_exception=True)(view)
    guarded: View = login_required(permitted)
    return guarded
