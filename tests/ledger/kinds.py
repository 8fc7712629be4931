"""Entry kinds of the ledger's own tests. All names are invented."""

from dataclasses import dataclass

from ledger.kind import entry_kind


@entry_kind("test.filed", 1, personal=("name", "aliases"))
@dataclass(frozen=True, slots=True)
class Filed:
    """Somebody filed something."""

    title: str
    count: int | None = None
    urgent: bool = False
    codes: tuple[str, ...] = ()
    amounts: dict[str, str] | None = None
    name: str = ""
    aliases: tuple[str, ...] = ()


@entry_kind("test.closed", 1)
@dataclass(frozen=True, slots=True)
class Closed:
    """Somebody closed something."""

    outcome: str
