"""List editions and the entities they hold. Rows are only ever inserted, and only by ``lists/intake.py``."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Edition(models.Model):
    """One state of one list. ``sha256`` covers the format and every file, so the same bytes are one edition.

    ``files``: name -> SHA-256 of the raw file in the edition store. ``counts``: what was counted -> how many.
    A ``sample`` holds invented entities and is in force in a demonstration only.
    """

    list_id = models.CharField(max_length=60)
    sha256 = models.CharField(max_length=64)
    files = models.JSONField()
    counts = models.JSONField()
    notes = models.JSONField()
    sample = models.BooleanField()
    taken_in_at = models.DateTimeField()
    by = models.CharField(max_length=120)

    class Meta:
        default_permissions = ("view",)
        permissions = [("take_in", _("Can take in a new edition of a list"))]
        verbose_name = _("list edition")
        verbose_name_plural = _("list editions")
        constraints = [models.UniqueConstraint(fields=["list_id", "sha256"], name="one_edition_per_list_and_hash")]

    def __str__(self) -> str:
        return f"{self.list_id} {self.sha256[:12]}"


class Taking(models.Model):
    """One intake that was accepted. The newest one of a list says which edition is in force, and how fresh it is.

    The same bytes taken in again add a taking and no edition: the publisher was asked, and nothing had changed.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="takings")
    at = models.DateTimeField()
    by = models.CharField(max_length=120)

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["edition", "-at"])]

    def __str__(self) -> str:
        return f"{self.edition} {self.at.isoformat()}"


class ListedEntity(models.Model):
    """One entity of an edition. ``place`` from 0 in the list's order; ``data`` is ``lists.entity.to_plain``."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="entities")
    place = models.PositiveIntegerField()
    entity_id = models.CharField(max_length=100)
    kind = models.CharField(max_length=20)
    data = models.JSONField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["edition", "place"], name="one_entity_per_edition_and_place"),
            models.UniqueConstraint(fields=["edition", "entity_id"], name="one_entity_per_edition_and_id"),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}:{self.entity_id}"
