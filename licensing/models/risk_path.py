"""A clear risk, written down as a path: this item → this end-user → a named harm, each arrow with a dated source."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.application import Version


class RiskPath(models.Model):
    """Written once. ``…_user`` is the first arrow (why the item reaches this end-user), ``…_harm`` the second (why it
    does the harm from there).
    """

    class Harm(models.TextChoices):
        TORTURE = "torture", _("torture or other ill-treatment")
        EXECUTION = "execution", _("summary or arbitrary execution")
        DISAPPEARANCE = "disappearance", _("enforced disappearance")
        DETENTION = "detention", _("arbitrary detention")
        RIGHTS = "rights", _("another major violation of civil and political rights")
        HUMANITARIAN = "humanitarian", _("a serious violation of international humanitarian law")
        REPRESSION = "repression", _("internal repression of another kind")

    version = models.ForeignKey(Version, models.PROTECT, related_name="risk_paths")
    number = models.PositiveIntegerField()
    item = models.CharField(max_length=30)
    party = models.CharField(max_length=30)
    harm = models.CharField(_("harm"), max_length=20, choices=Harm.choices)
    harm_words = models.TextField(_("the harm in your words"), max_length=5000)
    how_user = models.TextField(max_length=5000)
    source_user = models.CharField(max_length=500)
    source_user_on = models.DateField()
    how_harm = models.TextField(max_length=5000)
    source_harm = models.CharField(max_length=500)
    source_harm_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    # The role that the person had on that day.
    role = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        ordering = ["version", "number"]
        constraints = [models.UniqueConstraint(fields=["version", "number"], name="one_risk_path_per_number")]

    def __str__(self) -> str:
        return f"{self.version}: path {self.number}"
