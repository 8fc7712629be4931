"""An officer's answer to a question of a criterion, on a dated source. It goes before what the exporter answered."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.application import Version


class OfficerAnswer(models.Model):
    """Written once; the newest of a question counts. A new version of the application is asked anew."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="officer_answers")
    question = models.CharField(max_length=60)
    choice = models.CharField(_("answer"), max_length=40)
    words = models.TextField(_("what you found"), max_length=5000)
    source = models.CharField(_("source"), max_length=500)
    source_on = models.DateField(_("day of the source"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    # The role that the person had on that day.
    role = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        ordering = ["version", "pk"]

    def __str__(self) -> str:
        return f"{self.version}: {self.question}"
