"""An application as the exporter writes it, and the numbered versions that are frozen when it is submitted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from licensing.models.organisation import Organisation
from licensing.states import State


class Application(models.Model):
    """The live row. ``revision`` counts every write to the application or a part of it: a form carries the one
    it read, and a write that read an older one is refused.
    """

    class State_(models.TextChoices):
        DRAFT = State.DRAFT.value, _("draft")
        SUBMITTED = State.SUBMITTED.value, _("submitted")
        SCREENING = State.SCREENING.value, _("screening")
        IN_REVIEW = State.IN_REVIEW.value, _("in review")
        DECIDED = State.DECIDED.value, _("decided")
        COUNTERSIGNED = State.COUNTERSIGNED.value, _("countersigned")
        ISSUED = State.ISSUED.value, _("issued")
        REFUSED = State.REFUSED.value, _("refused")
        WITHDRAWN = State.WITHDRAWN.value, _("withdrawn")

    reference = models.CharField(_("reference"), max_length=30, unique=True)
    title = models.CharField(_("your own title"), max_length=200, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="applications")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("begun"))
    state = models.CharField(_("state"), max_length=20, choices=State_.choices, default=State.DRAFT.value)
    revision = models.PositiveIntegerField(default=0)
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True)
    lane = models.CharField(_("lane"), max_length=30, blank=True)
    # When a worker last screened the case whole, and since when a live licence has hits that nobody has judged, or
    # other findings that its decision did not know and nobody has weighed.
    screened_at = models.DateTimeField(_("screened"), null=True, blank=True)
    new_hits_at = models.DateTimeField(_("new hits since"), null=True, blank=True)
    new_findings_at = models.DateTimeField(_("new findings since"), null=True, blank=True)

    end_use = models.TextField(_("end-use"), blank=True, max_length=5000)
    human_rights = models.TextField(_("human-rights risk"), blank=True, max_length=5000)
    due_diligence = models.TextField(_("due diligence"), blank=True, max_length=5000)
    # Question of a criterion → {"choice", "words"}. An answer is kept while its question is not asked: an item that
    # comes back brings it back. What is frozen at submission is what was asked.
    answers = models.JSONField(_("answers to the questions"), default=dict, blank=True)
    origin = models.CharField(_("country the goods leave from"), max_length=2, blank=True)
    via = models.JSONField(_("countries on the way"), default=list, blank=True)
    destination = models.CharField(_("country of final destination"), max_length=2, blank=True)

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["state", "submitted_at"]),
            models.Index(fields=["organisation", "state"]),
        ]
        verbose_name = _("application")

    def __str__(self) -> str:
        return self.reference

    @property
    def is_draft(self) -> bool:
        return self.state == State.DRAFT


class Version(models.Model):
    """What the exporter said, byte for byte: ``case`` is the canonical text that ``case_hash`` (SHA-256) names."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    case = models.TextField()
    case_hash = models.CharField(max_length=64)
    documents = models.JSONField(default=list)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["application", "number"], name="one_version_per_number")]
        ordering = ["application", "number"]

    def __str__(self) -> str:
        return f"{self.application} v{self.number}"
