"""Work that must be done once, as rows: the table is the queue, the broker only rings.

The table is generic (screenings, letters, webhooks): what a kind means is named in ``settings.JOB_KINDS``.
"""

from django.db import models


class Job(models.Model):
    """``fence`` rises with each claim: a worker that was thought dead cannot write under a newer claim."""

    class State(models.TextChoices):
        DUE = "due"
        RUNNING = "running"
        DONE = "done"
        PARKED = "parked"

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    payload = models.JSONField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DUE)
    attempt = models.PositiveSmallIntegerField(default=0)
    give_up_after = models.PositiveSmallIntegerField()
    fence = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    not_before = models.DateTimeField()
    rung_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    # The kind of the last error, never its text: messages may quote names.
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_job_per_kind_and_key")]
        indexes = [
            models.Index(fields=["state", "not_before"]),
            models.Index(fields=["state", "lease_until"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key} ({self.state})"
