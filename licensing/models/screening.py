"""What the engine found for one version of an application, with everything needed to find it again."""

from django.db import models

from licensing.models.application import Version


class Ruleset(models.Model):
    """A ruleset as it stood when it was used: ``frozen`` is its canonical text, the fingerprint its SHA-256."""

    fingerprint = models.CharField(max_length=64, primary_key=True)
    frozen = models.TextField()
    first_used_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.fingerprint[:12]


class Screening(models.Model):
    """Written once and never changed. ``evidence`` holds hits and the state of every list, ``assessment`` the
    findings with their sentences, both as the canonical text of the engine.
    """

    version = models.ForeignKey(Version, models.PROTECT, related_name="screenings")
    ruleset = models.ForeignKey(Ruleset, models.PROTECT)
    # SHA-256 over the state of every list, the method, the day and what officers had answered: with version and ruleset
    # it names the screening.
    editions = models.CharField(max_length=64)
    method = models.CharField(max_length=40)
    evidence = models.TextField()
    assessment = models.TextField()
    lane = models.CharField(max_length=30)
    rule = models.CharField(max_length=60)
    screened_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["version", "editions", "ruleset"], name="one_screening_per_version_editions_ruleset"
            )
        ]
        ordering = ["version", "screened_at"]

    def __str__(self) -> str:
        return f"{self.version} screened {self.screened_at:%Y-%m-%d}"
