"""The Celery application. Work is handed out by the job table; the broker is only its doorbell."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("licet")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["screening", "licensing"])
