"""``manage.py make_api_token EMAIL NAME --days N``: a token for the REST door, shown once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from licensing.models import User
from licensing.web.api import tokens

LONGEST_DAYS = 366


class Command(BaseCommand):
    help = "Make an API token for a person and print it. It cannot be shown again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name", help="what uses the token, such as the name of a system")
        parser.add_argument("--days", type=int, default=90, help=f"valid for so many days, 1 to {LONGEST_DAYS}")

    def handle(self, *args: Any, email: str, name: str, days: int, **options: Any) -> None:
        if not 1 <= days <= LONGEST_DAYS:
            raise CommandError(f"--days {days}: a token lives from 1 to {LONGEST_DAYS} days.")
        if not 1 <= len(name) <= 100:
            raise CommandError(f"A token's name has 1 to 100 characters; this has {len(name)}.")
        user = User.objects.filter(email__iexact=email).first()
        if user is None:
            raise CommandError(f"Nobody has the e-mail address {email}.")
        self.stdout.write(tokens.make(user, name, at=timezone.now(), days=days))
