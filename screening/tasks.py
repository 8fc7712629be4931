"""Celery's two doors to the job table."""

from celery import shared_task
from django.utils import timezone

from screening.jobs.run import run
from screening.jobs.sweep import sweep as sweep_jobs


@shared_task(name="screening.run_job")
def run_job(pk: int) -> None:
    run(pk, clock=timezone.now)


@shared_task(name="screening.sweep")
def sweep() -> None:
    sweep_jobs(at=timezone.now())
