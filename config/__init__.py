"""Wiring only: settings, URLs, Celery, the servers of a first look.

It may import every app; no app imports it. An app reads what it needs from ``django.conf.settings``.
Read first: ``settings.py``; then ``authority.py`` (the one settings card), ``embedded.py`` (private servers)
and ``run.py`` (the one command of a first look).
"""

from config.celery import app as celery_app

__all__ = ["celery_app"]
