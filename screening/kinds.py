"""The screening app's kinds of log entries."""

from dataclasses import dataclass

from ledger.kind import entry_kind


@entry_kind("list.taken_in", 1)
@dataclass(frozen=True, slots=True)
class TakenIn:
    """An edition of a list came into force.

    ``replaced``: SHA-256 of the edition in force before, "" for the first; ``new`` is False when the same bytes came
    again.
    """

    list_id: str
    edition: str
    replaced: str
    new: bool
    sample: bool
    files: dict[str, str]
    counts: dict[str, str]


@entry_kind("list.refused", 1)
@dataclass(frozen=True, slots=True)
class Refused:
    """Files offered as an edition of a list were refused; the edition in force did not change."""

    list_id: str
    files: dict[str, str]
    reason: str


@entry_kind("list.held", 1)
@dataclass(frozen=True, slots=True)
class Held:
    """An edition changed so much against the one in force that it waits for a person; nothing came into force."""

    list_id: str
    edition: str
    in_force: str
    change: str


@entry_kind("list.change_accepted", 1, personal=("because",))
@dataclass(frozen=True, slots=True)
class ChangeAccepted:
    """A person accepted an edition that had changed beyond the card, with a reason."""

    list_id: str
    edition: str
    change: str
    because: str


@entry_kind("control_text.taken_in", 1)
@dataclass(frozen=True, slots=True)
class TextTakenIn:
    """An official text of a control list was taken in.

    ``in_force_from``: the first day on which it is the law. ``replaced``: SHA-256 of the text that held on that day
    before, "" when there was none; ``new`` is False when the same bytes came again.
    """

    list_id: str
    edition: str
    in_force_from: str
    replaced: str
    new: bool
    files: dict[str, str]
    counts: dict[str, str]


@entry_kind("control_text.refused", 1)
@dataclass(frozen=True, slots=True)
class TextRefused:
    """A file offered as the text of a control list was refused; no text changed."""

    list_id: str
    in_force_from: str
    files: dict[str, str]
    reason: str


@entry_kind("control_text.change_accepted", 1, personal=("because",))
@dataclass(frozen=True, slots=True)
class TextChangeAccepted:
    """A person accepted a text that had shrunk or grown beyond its card, with a reason."""

    list_id: str
    edition: str
    change: str
    because: str


@entry_kind("indicator.taken_in", 1)
@dataclass(frozen=True, slots=True)
class IndicatorTakenIn:
    """An edition of a country indicator came into force.

    ``replaced``: SHA-256 of the edition in force before, "" for the first. ``left_out``: units of the publisher that
    have no country code -> why; ``counts``: values, countries, first_year, last_year.
    """

    indicator: str
    edition: str
    version: str
    files: dict[str, str]
    left_out: dict[str, str]
    counts: dict[str, str]
    replaced: str
