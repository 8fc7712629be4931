"""A decision: lines, an answer to every open criterion, and two different hands."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from licensing.models.application import Application, Version
from licensing.models.screening import Screening


class Decision(models.Model):
    class Outcome(models.TextChoices):
        GRANT = "grant", _("grant")
        GRANT_WITH_CONDITIONS = "grant_with_conditions", _("grant with conditions")
        REFUSE = "refuse", _("refuse")

    class Ground(models.TextChoices):
        """What a refusal rests on."""

        CLEAR_RISK = "clear_risk", _("a clear risk, written down as a path")
        EMBARGO_OR_LISTED = "embargo_or_listed", _("an embargo or a listed party")
        DIVERSION = "diversion", _("a risk that the items are passed on")
        INCOMPLETE = "incomplete", _("what must be known is not known")
        OTHER = "other", _("another ground")

    application = models.ForeignKey(Application, models.PROTECT, related_name="decisions")
    number = models.PositiveIntegerField()
    version = models.ForeignKey(Version, models.PROTECT)
    screening = models.ForeignKey(Screening, models.PROTECT)
    outcome = models.CharField(_("decision"), max_length=30, choices=Outcome.choices)
    reasons = models.TextField(_("reasons"), max_length=10000)
    # Of a refusal; refusals from before grounds were asked for have none.
    ground = models.CharField(_("ground of the refusal"), max_length=20, choices=Ground.choices, blank=True)
    ground_words = models.TextField(_("the ground in your words"), blank=True, max_length=5000)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    countersigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    countersigned_at = models.DateTimeField(null=True)
    sent_back_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    sent_back_at = models.DateTimeField(null=True)
    sent_back_because = models.TextField(blank=True, max_length=5000)

    class Meta:
        default_permissions = ()
        ordering = ["application", "number"]
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="one_decision_per_number"),
            models.UniqueConstraint(
                fields=["application"], condition=Q(sent_back_at=None), name="one_standing_decision"
            ),
            models.CheckConstraint(
                condition=Q(countersigned_by=None) | ~Q(countersigned_by=F("decided_by")), name="four_eyes"
            ),
            models.CheckConstraint(
                condition=Q(countersigned_by=None, countersigned_at=None)
                # Only a worker that found new hits reopens what two people had signed.
                | Q(countersigned_by__isnull=False, countersigned_at__isnull=False, sent_back_by=None),
                name="countersigned_or_sent_back",
            ),
            models.CheckConstraint(
                # One without a ground, from before grounds were asked for, can still be sent back, and nothing else.
                condition=Q(sent_back_at__isnull=False)
                | (~Q(outcome="refuse") & Q(ground=""))
                | (Q(outcome="refuse") & ~Q(ground__in=["", "other"]))
                | (Q(outcome="refuse", ground="other") & ~Q(ground_words="")),
                name="a_refusal_has_a_ground",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application} decision {self.number}"

    @property
    def grants(self) -> bool:
        return self.outcome != self.Outcome.REFUSE


class Line(models.Model):
    """One item for one end-user: the unit that a licence lists and a report counts."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="lines")
    item = models.CharField(max_length=30)
    party = models.CharField(max_length=30)
    destination = models.CharField(max_length=2)
    outcome = models.CharField(max_length=30, choices=Decision.Outcome.choices)
    conditions = models.TextField(blank=True, max_length=5000)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["decision", "item", "party"], name="one_line_per_item_and_party")
        ]
        ordering = ["decision", "item", "party"]

    def __str__(self) -> str:
        return f"{self.decision}: {self.item} to {self.party}"


class Answer(models.Model):
    """An officer's answer to one open criterion."""

    class Holds(models.TextChoices):
        STANDS = "stands", _("the concern stands")
        MITIGATED = "mitigated", _("the concern is met by conditions or safeguards")
        UNFOUNDED = "unfounded", _("the concern does not apply to this case")

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="answers")
    criterion = models.CharField(max_length=10)
    holds = models.CharField(_("your finding"), max_length=20, choices=Holds.choices)
    because = models.TextField(_("why"), max_length=5000)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["decision", "criterion"], name="one_answer_per_criterion")]
        ordering = ["decision", "criterion"]

    def __str__(self) -> str:
        return f"{self.decision}: {self.criterion}"
