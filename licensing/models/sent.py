"""Forms that were already sent: the same key a second time gets the first answer and changes nothing."""

from django.conf import settings
from django.db import models


class SentForm(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    path = models.CharField(max_length=300)
    # SHA-256 of what was sent: another body under the same key is a mistake, not a repetition.
    body = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    answer = models.TextField()  # where a page redirected to, or the JSON an API call got
    sent_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_answer_per_sent_form")]

    def __str__(self) -> str:
        return f"{self.path} {self.key}"
