"""Editions of official control texts. Rows are only ever inserted, and only by ``official_texts/intake.py``."""

from django.db import models


class ControlEdition(models.Model):
    """One text of one list, in force from a day. ``sha256`` covers the day, the format and the file.

    ``files``: name -> SHA-256 of the raw file in the edition store. ``counts``: entries and paragraphs.
    """

    list_id = models.CharField(max_length=60)
    sha256 = models.CharField(max_length=64)
    in_force_from = models.DateField()
    format = models.CharField(max_length=40)
    files = models.JSONField()
    counts = models.JSONField()
    notes = models.JSONField()
    taken_in_at = models.DateTimeField()
    by = models.CharField(max_length=120)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["list_id", "sha256"], name="one_text_per_list_and_hash")]

    def __str__(self) -> str:
        return f"{self.list_id} {self.in_force_from.isoformat()} {self.sha256[:12]}"


class ControlTaking(models.Model):
    """One intake that was accepted. Of two texts for the same day the one taken last holds: it corrects the other."""

    edition = models.ForeignKey(ControlEdition, on_delete=models.PROTECT, related_name="takings")
    at = models.DateTimeField()
    by = models.CharField(max_length=120)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.edition} {self.at.isoformat()}"


class ControlText(models.Model):
    """One paragraph of an edition. ``place`` from 0 in the file's order; the rest is ``controls.texts.paragraph``."""

    edition = models.ForeignKey(ControlEdition, on_delete=models.PROTECT, related_name="texts")
    place = models.PositiveIntegerField()
    code = models.CharField(max_length=60)
    parent = models.CharField(max_length=60)
    depth = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12)
    text = models.TextField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["edition", "place"], name="one_text_per_edition_and_place")]
        indexes = [models.Index(fields=["edition", "code"], name="control_text_by_code")]

    def __str__(self) -> str:
        return f"{self.edition_id}:{self.code}"
