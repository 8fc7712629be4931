"""Makes the groups and permissions of ``permissions.RIGHTS`` after each migration. Rows follow the table."""

from typing import Any

from licensing.permissions import RIGHTS, STAFF


def create(using: str = "default", **kwargs: Any) -> None:
    """One group a staff role, holding exactly the rights that the table gives it."""
    from django.apps import apps
    from django.contrib.auth.models import Group, Permission
    from django.contrib.contenttypes.models import ContentType

    held: dict[str, list[Permission]] = {role: [] for role in STAFF}
    for right in RIGHTS:
        app, codename = right.codename.split(".")
        # Rights about no single model hang on a content type of their app, so that "app.codename" works.
        if not apps.is_installed(app):
            continue
        kind, _ = ContentType.objects.using(using).get_or_create(app_label=app, model="right")
        permission = Permission.objects.using(using).filter(
            content_type__app_label=app, codename=codename
        ).first() or Permission.objects.using(using).create(content_type=kind, codename=codename, name=right.says)
        for role in right.roles:
            if role in held:
                held[role].append(permission)
    for role, permissions in held.items():
        group, _ = Group.objects.using(using).get_or_create(name=str(role))
        group.permissions.set(permissions)
