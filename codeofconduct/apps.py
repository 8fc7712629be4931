"""Django's entry to the app: registers its system checks."""

from django.apps import AppConfig


class CodeOfConductConfig(AppConfig):
    name = "codeofconduct"

    def ready(self) -> None:
        from codeofconduct import checks  # noqa: F401
