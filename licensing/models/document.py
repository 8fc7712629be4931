"""Files that came with an application. The bytes lie in the document store under their SHA-256."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.application import Application


class Document(models.Model):
    class Purpose(models.TextChoices):
        END_USE_STATEMENT = "end_use_statement", _("end-use statement")
        TECHNICAL = "technical", _("technical description")
        CONTRACT = "contract", _("contract or order")
        DUE_DILIGENCE = "due_diligence", _("due-diligence file")
        OTHER = "other", _("other")

    application = models.ForeignKey(Application, models.CASCADE, related_name="documents")
    number = models.PositiveIntegerField()
    purpose = models.CharField(_("what it is"), max_length=20, choices=Purpose.choices)
    sha256 = models.CharField(max_length=64)
    filename = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="one_document_per_number"),
            models.UniqueConstraint(fields=["application", "sha256"], name="a_file_once_per_application"),
        ]
        ordering = ["number"]
        verbose_name = _("document")

    def __str__(self) -> str:
        return self.filename
