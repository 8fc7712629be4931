"""What is to be exported."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.application import Application


class Item(models.Model):
    class Unit(models.TextChoices):
        PIECES = "pieces", _("pieces")
        SETS = "sets", _("sets")
        LICENCES = "licences", _("software licences")
        KILOGRAMS = "kg", _("kilograms")
        LITRES = "l", _("litres")
        METRES = "m", _("metres")
        HOURS = "h", _("hours of technical assistance")

    application = models.ForeignKey(Application, models.CASCADE, related_name="items")
    number = models.PositiveIntegerField()
    description = models.TextField(_("description"), max_length=3000)
    declared_code = models.CharField(_("control list code"), max_length=30, blank=True)
    quantity = models.DecimalField(
        _("quantity"), max_digits=14, decimal_places=3, validators=[MinValueValidator(Decimal("0.001"))]
    )
    unit = models.CharField(_("unit"), max_length=10, choices=Unit.choices, default=Unit.PIECES)
    value = models.DecimalField(_("total value"), max_digits=16, decimal_places=2, validators=[MinValueValidator(0)])
    currency = models.CharField(_("currency"), max_length=3)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["application", "number"], name="one_item_per_number")]
        ordering = ["number"]
        verbose_name = _("item")

    def __str__(self) -> str:
        return f"{self.number}. {self.description[:60]}"

    @property
    def key(self) -> str:
        """How the frozen case and the lines of a decision name this item."""
        return f"item-{self.number}"
