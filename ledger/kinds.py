"""The ledger's own kinds of entries."""

from dataclasses import dataclass

from ledger.kind import entry_kind


@entry_kind("ledger.erased", 1)
@dataclass(frozen=True, slots=True)
class Erased:
    """Personal values were erased.

    ``what`` names each as "seq:field"; ``why`` says on what ground. Neither ever holds the value itself.
    """

    what: tuple[str, ...]
    why: str
