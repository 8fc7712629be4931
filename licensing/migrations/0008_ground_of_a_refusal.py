"""A refusal has a ground, in the database too.

Refusals from before grounds were asked for have none and are evidence, so they are left as they are and not checked.
"""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("licensing", "0007_clear_risk")]

    operations = [
        AddConstraintNotValid(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=Q(sent_back_at__isnull=False)
                | (~Q(outcome="refuse") & Q(ground=""))
                | (Q(outcome="refuse") & ~Q(ground__in=["", "other"]))
                | (Q(outcome="refuse", ground="other") & ~Q(ground_words="")),
                name="a_refusal_has_a_ground",
            ),
        )
    ]
