"""withdraw: the exporter takes the application back before it is ended."""

from datetime import datetime
from typing import TYPE_CHECKING

from licensing.kinds import Withdrawn
from licensing.models import Application
from licensing.steps.moving import moving

if TYPE_CHECKING:
    from licensing.models import User


def withdraw(application: Application, *, by: "User", at: datetime, read: int) -> None:
    with moving(application, "withdraw", by=by, at=at, read=read) as step:
        step.log(Withdrawn(from_state=step.application.state))
