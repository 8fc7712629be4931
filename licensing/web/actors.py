"""Who an actor of a row or of a log entry is, in words: `user:12` is a person, `system:intake` a service."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from licensing.models import User

SERVICES: Mapping[str, str | Promise] = {
    "system:screening": _("the screening service"),
    "system:intake": _("the list service"),
    "system:operator": _("the operator"),
    "system:demo": _("the demonstration"),
}


def names_of(actors: Iterable[str]) -> dict[str, str]:
    """The person's name, what a service does, or the actor as it is. One query, however many; none for services."""
    actors = set(actors)
    keys = [actor.removeprefix("user:") for actor in actors if actor.startswith("user:")]
    people = {user.actor: str(user) for user in User.objects.filter(pk__in=keys)} if keys else {}
    return {actor: people.get(actor) or str(SERVICES.get(actor, actor)) for actor in actors}
