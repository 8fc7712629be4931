"""What officers' pages are tried on: work that was given up, and what a browser would send back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.forms import BaseForm

from tests.casework import AT


@pytest.fixture
def parked(submitted: Any) -> Any:
    """A screening that was given up after its last try, as the worker leaves it."""
    from screening.jobs.claim import park
    from screening.models import Job

    job = Job.objects.get(kind="screen", key__startswith=submitted.reference)
    job.attempt = job.give_up_after
    park(job, reason="TimeoutError", at=AT)
    return job


@pytest.fixture
def as_shown() -> Callable[..., dict[str, Any]]:
    """The fields of a form as the page shows them, with what the officer filled in over them."""

    def fill(form: BaseForm, **filled: Any) -> dict[str, Any]:
        shown = {bound.html_name: bound.value() for bound in form if bound.value() is not None}
        return {**shown, **filled}

    return fill
