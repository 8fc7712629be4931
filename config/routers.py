"""Which database role does what: the owner migrates, the web role (``default``) reads and writes."""


class OwnerMigrates:
    """All three aliases name the same database; only the owner may change its shape."""

    def allow_migrate(self, db: str, app_label: str, **hints: object) -> bool:
        return db == "owner"

    def allow_relation(self, one: object, two: object, **hints: object) -> bool:
        return True
