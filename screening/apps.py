"""The screening app as Django sees it."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ScreeningConfig(AppConfig):
    name = "screening"
    verbose_name = _("Screening")

    def ready(self) -> None:
        for module in ("screening.kinds", "screening.checks"):
            import_module(module)
        import_module("screening.checks")
