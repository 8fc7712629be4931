"""Django's entry to the app: registers entry kinds, system checks and the groups of ``permissions.py``."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class LicensingConfig(AppConfig):
    name = "licensing"

    def ready(self) -> None:
        from licensing import groups, kinds  # noqa: F401

        post_migrate.connect(groups.create, sender=self, dispatch_uid="licensing.groups")
