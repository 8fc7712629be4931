"""Why a step, a form or the API says no: each kind of no carries the words for the person and an HTTP status.

Steps raise them; ``web/refusals.py`` and ``web/api/errors.py`` turn them into pages and JSON. They know no HTTP
beyond the number, so that a command or a task can catch the same classes.
"""

from typing import Any

from django.utils.translation import gettext as _


class Refusal(Exception):
    """Nothing was changed. ``field`` names the input at fault, where there is one."""

    status = 400

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def __reduce__(self) -> Any:
        return (Refusal, (self.message,), {"field": self.field})


class NotAllowed(Refusal):
    """This person may not do this, whatever the state of the case."""

    status = 403


class NotNow(Refusal):
    """The case is in a state in which this cannot be done."""

    status = 409


class ChangedSinceRead(NotNow):
    """Somebody changed the case after this person read it."""

    def __init__(self, *, read: int, now: int) -> None:
        super().__init__(
            _(
                "The application was changed since you opened this page (you read change %(read)d, it is now at "
                "change %(now)d). Nothing you sent was kept. Look at what changed, then do it again."
            )
            % {"read": read, "now": now}
        )
        self.read, self.now = read, now


class Incomplete(Refusal):
    """The application lacks something; ``problems`` maps a section to sentences."""

    status = 422

    def __init__(self, problems: dict[str, list[str]]) -> None:
        super().__init__(" ".join(sentence for sentences in problems.values() for sentence in sentences))
        self.problems = problems


class UploadsTooLarge(Refusal):
    status = 413

    def __init__(self, limit: int) -> None:
        super().__init__(
            _("Together these files are larger than %(limit)d MiB, the most to be sent at once. Nothing was kept.")
            % {"limit": limit // (1024 * 1024)}
        )


class UploadTooLarge(Refusal):
    status = 413

    def __init__(self, field: str, filename: str, limit: int) -> None:
        super().__init__(
            _("“%(file)s” is larger than %(limit)d MiB, the largest file that can be sent. Nothing was kept.")
            % {"file": filename[:100], "limit": limit // (1024 * 1024)},
            field=field,
        )
