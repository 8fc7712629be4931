"""The ledger as Django sees it."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    name = "ledger"
    verbose_name = _("Decision log")

    def ready(self) -> None:
        for module in ("ledger.kinds", "ledger.checks"):
            import_module(module)
