"""The tables of the log. Rows are only ever inserted; migration 0002 lets the database refuse anything else.

Nobody but ``write.py``, ``checkpoint.py`` and ``erase.py`` writes here.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

SHA256 = 32


class Entry(models.Model):
    """One thing that happened. ``body`` is the leaf, byte for byte; the columns beside repeat it for
    searching.
    """

    seq = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=100)
    kind_version = models.PositiveIntegerField()
    subject = models.CharField(max_length=200)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    body = models.TextField()
    leaf_hash = models.BinaryField(max_length=SHA256)

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("log entry")
        verbose_name_plural = _("log entries")
        indexes = [
            models.Index(fields=["subject", "seq"], name="ledger_entry_subject"),
            models.Index(fields=["kind", "seq"], name="ledger_entry_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.kind} {self.subject}"


class PersonalValue(models.Model):
    """The clear value behind one salted digest of an entry: the only row of the log that may ever go."""

    pk = models.CompositePrimaryKey("entry_id", "field")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="personal")
    field = models.CharField(max_length=100)
    salt = models.BinaryField(max_length=SHA256)
    value = models.TextField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.entry_id}:{self.field}"  # never the value: this text reaches logs


class Head(models.Model):
    """The one row that appends take turns on: how many entries there are, and their root."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.BigIntegerField()
    root = models.BinaryField(max_length=SHA256)

    class Meta:
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="ledger_head_is_one")]

    def __str__(self) -> str:
        return f"{self.size}"


class Node(models.Model):
    """The hash of a complete subtree above the leaves: ``2**level`` entries from ``index * 2**level``; never
    changes.
    """

    pk = models.CompositePrimaryKey("level", "index")
    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    hash = models.BinaryField(max_length=SHA256)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.level}/{self.index}"


class Checkpoint(models.Model):
    """A signed note over the tree of the first ``size`` entries; ``note`` is the text that leaves the
    house.
    """

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField(max_length=SHA256)
    note = models.TextField()
    signed_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.size}"
