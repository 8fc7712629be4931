"""Loads the demo's cast, lists and applications, and prints the logins. A second call adds only what is missing."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from licensing import demo


class Command(BaseCommand):
    help = "Load the demo's cast, sample lists and applications (only where DEMO is on)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("DEMO is off: the demo's people have a public password and may not come in here.")
        logins = demo.load(at=timezone.now())
        self.stdout.write(f"\nLogins of the demo, all with the password  {demo.password()}\n")
        for role, address in logins:
            self.stdout.write(f"  {address:32} {role}")
