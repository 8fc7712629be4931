"""Organisations that apply, and who acts for them. A person may act for several."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Organisation(models.Model):
    name = models.CharField(_("name"), max_length=300)
    registration_number = models.CharField(_("registration number"), max_length=60, blank=True)
    country = models.CharField(_("country"), max_length=2)
    address = models.CharField(_("address"), max_length=500, blank=True)
    members = models.ManyToManyField(settings.AUTH_USER_MODEL, through="Membership", related_name="organisations")

    class Meta:
        default_permissions = ()
        verbose_name = _("organisation")

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    class Role(models.TextChoices):
        ADMINISTRATOR = "administrator", _("administrator: may also admit colleagues")
        APPLICANT = "applicant", _("applicant: may draft, submit and withdraw")
        READER = "reader", _("reader: may look")

    organisation = models.ForeignKey(Organisation, models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.APPLICANT)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["organisation", "user"], name="one_membership_per_person")]

    def __str__(self) -> str:
        return f"{self.user} · {self.organisation} · {self.get_role_display()}"
