"""Who takes part in the export besides the exporter."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.application import Application


class Party(models.Model):
    class Role(models.TextChoices):
        END_USER = "end_user", _("end-user")
        ULTIMATE_END_USER = "ultimate_end_user", _("ultimate end-user")
        CONSIGNEE = "consignee", _("consignee")
        INTERMEDIARY = "intermediary", _("intermediary")

    class Kind(models.TextChoices):
        ORGANISATION = "organisation", _("organisation")
        PERSON = "person", _("person")
        VESSEL = "vessel", _("vessel")
        AIRCRAFT = "aircraft", _("aircraft")

    application = models.ForeignKey(Application, models.CASCADE, related_name="parties")
    number = models.PositiveIntegerField()
    role = models.CharField(_("role in the export"), max_length=20, choices=Role.choices)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.ORGANISATION)
    # Wide enough that a name too long is refused by the form with words, not by the column with an error.
    name = models.CharField(_("name"), max_length=300)
    country = models.CharField(_("country"), max_length=2)
    address = models.CharField(_("address"), max_length=500, blank=True)
    registration_number = models.CharField(_("registration number"), max_length=60, blank=True)
    birth_date = models.CharField(_("date of birth"), max_length=10, blank=True)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["application", "number"], name="one_party_per_number")]
        ordering = ["number"]
        verbose_name = _("party")

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """How the frozen case and the lines of a decision name this party."""
        return f"party-{self.number}"
