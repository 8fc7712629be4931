"""The day it is where the authority is: forms ask for it, never for the clock's own zone."""

from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone


def today() -> date:
    return timezone.now().astimezone(ZoneInfo(settings.AUTHORITY.time_zone)).date()
