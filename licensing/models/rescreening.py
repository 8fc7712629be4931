"""Which edition of each list a version was last searched on, and who asked for everything to be screened anew.

What must be screened again is a question put to these rows, never an event that can be lost.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.application import Version


class Searched(models.Model):
    """The newest search of a version on a list: the one of its screening, or a later one that found the same hits."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="searched")
    list_id = models.CharField(max_length=60)
    edition = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["version", "list_id"], name="one_search_per_version_and_list")]
        indexes = [models.Index(fields=["list_id", "edition"])]

    def __str__(self) -> str:
        return f"{self.version} on {self.list_id} {self.edition[:12]}"


class FullRescreen(models.Model):
    """Somebody asked for every live case to be screened whole. ``by`` is an actor, as the log names it."""

    asked_at = models.DateTimeField()
    by = models.CharField(max_length=120)
    because = models.TextField(_("why"), max_length=5000)

    class Meta:
        default_permissions = ()
        ordering = ["asked_at"]

    def __str__(self) -> str:
        return f"full rescreen asked {self.asked_at.isoformat()}"
