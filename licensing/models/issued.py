"""The paper that ends a case: a licence or a letter of refusal, as a PDF whose SHA-256 stands in the log."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.decision import Decision


class IssuedDocument(models.Model):
    class Kind(models.TextChoices):
        LICENCE = "licence", _("licence")
        REFUSAL = "refusal", _("refusal")

    decision = models.OneToOneField(Decision, models.PROTECT, related_name="issued")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    number = models.CharField(_("number"), max_length=40, unique=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    valid_until = models.DateField(_("valid until"), null=True)
    entry = models.BigIntegerField()  # the log entry that holds sha256
    # Made after the commit: the proof cannot be inside the bytes that it proves.
    proof = models.TextField(blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.number
