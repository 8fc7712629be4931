"""What a status looks like: a word, an icon and a tone, in one table per kind of status.

A status is never shown by colour alone: the word and the icon stand without it. The values are those of
``screening.lanes.Lane``, ``screening.finding.Outcome`` and ``Severity``, and of ``licensing.states``; a test
holds the tables to those enumerations.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

TONES = ("calm", "attention", "stop", "waiting", "neutral")


@dataclass(frozen=True, slots=True)
class Mark:
    """``label``: the word a person reads; ``icon``: a symbol of the design system's sprite; ``tone``: one of TONES."""

    label: str | Promise
    icon: str
    tone: str


LANES: Mapping[str, Mark] = {
    "routine": Mark(_("Routine"), "check_circle", "calm"),
    "enhanced_review": Mark(_("Enhanced review"), "search", "attention"),
    "presumption_of_denial": Mark(_("Presumption of denial"), "do_not_disturb", "stop"),
    "incomplete": Mark(_("Incomplete"), "hourglass_empty", "waiting"),
}

STATES: Mapping[str, Mark] = {
    "draft": Mark(_("Draft"), "edit", "neutral"),
    "submitted": Mark(_("Submitted"), "send", "waiting"),
    "screening": Mark(_("Being screened"), "autorenew", "waiting"),
    "in_review": Mark(_("In review"), "search", "attention"),
    "decided": Mark(_("Decided, to be countersigned"), "people", "attention"),
    "countersigned": Mark(_("Countersigned"), "verified", "calm"),
    "issued": Mark(_("Licence issued"), "verified_user", "calm"),
    "refused": Mark(_("Refused"), "cancel", "stop"),
    "withdrawn": Mark(_("Withdrawn"), "undo", "neutral"),
}

OUTCOMES: Mapping[str, Mark] = {
    "clear": Mark(pgettext_lazy("outcome of a criterion", "Clear"), "check_circle", "calm"),
    "raised": Mark(pgettext_lazy("outcome of a criterion", "Raised"), "flag", "stop"),
    "unknown": Mark(pgettext_lazy("outcome of a criterion", "Unknown"), "help", "waiting"),
    "not_applicable": Mark(pgettext_lazy("outcome of a criterion", "Does not apply"), "remove", "neutral"),
}

SEVERITIES: Mapping[str, Mark] = {
    "block": Mark(pgettext_lazy("severity", "Block"), "do_not_disturb", "stop"),
    "high": Mark(pgettext_lazy("severity", "High"), "error", "stop"),
    "medium": Mark(pgettext_lazy("severity", "Medium"), "warning", "attention"),
    "low": Mark(pgettext_lazy("severity", "Low"), "info", "neutral"),
    "mitigant": Mark(pgettext_lazy("severity", "Mitigant"), "shield", "calm"),
    "gate": Mark(pgettext_lazy("severity", "Must be answered"), "lock", "waiting"),
}

LIST_STATUSES: Mapping[str, Mark] = {
    "in_force": Mark(_("In force"), "check_circle", "calm"),
    "stale": Mark(_("Too old"), "history", "attention"),
    "missing": Mark(_("Missing"), "error", "stop"),
}

# How two words met (screening.names.hit.WordMatch.how), in words an officer says aloud.
MEETINGS: Mapping[str, str | Promise] = {
    "same": _("the same word"),
    "spelling": _("one spelling away"),
    "sound": _("sounds alike"),
    "script": _("the same word in another script"),
    "translation": _("the same word in another language"),
    "cut": _("the word cut short"),
    "initial": _("an initial for the word"),
    "joined": _("written together or apart"),
}
