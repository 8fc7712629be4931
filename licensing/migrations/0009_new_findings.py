"""Since when a live licence has findings that its decision did not know."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("licensing", "0008_ground_of_a_refusal")]

    operations = [
        migrations.AddField(
            model_name="application",
            name="new_findings_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="new findings since"),
        )
    ]
