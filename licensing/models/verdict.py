"""An officer's verdict on a name hit. It is about a pair, a party as described and a listed row, not about a case."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.screening import Screening


class Verdict(models.Model):
    """Written once; the newest of a pair stands until it expires. A change on either side is another pair."""

    class Says(models.TextChoices):
        FALSE_MATCH = "false_match", _("false match: this is somebody else")
        TRUE_MATCH = "true_match", _("true match: this is the listed one")

    party = models.CharField(max_length=64)  # fingerprint of the party
    list_id = models.CharField(max_length=60)
    entity_id = models.CharField(max_length=100)
    row = models.CharField(max_length=64)  # fingerprint of the listed row
    says = models.CharField(_("your verdict"), max_length=20, choices=Says.choices)
    because = models.TextField(_("why"), max_length=5000)
    screening = models.ForeignKey(Screening, models.PROTECT, related_name="verdicts")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    # The role that the person had on that day.
    role = models.CharField(max_length=120)
    at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["party", "list_id", "entity_id", "row", "-at"], name="verdict_of_a_pair")]

    def __str__(self) -> str:
        return f"{self.list_id} {self.entity_id}: {self.says}"
