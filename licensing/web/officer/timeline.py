"""What happened to a case, from the decision log, in words; newest first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ledger import read
from ledger.models import Entry
from licensing import formats
from licensing.models import Decision, RiskPath, Verdict
from licensing.questionnaire import every_question, label
from licensing.web import marks
from licensing.web.actors import names_of

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """One entry as the timeline block draws it."""

    at: datetime
    title: str
    by: str
    text: str
    icon: str
    tone: str


@dataclass(frozen=True, slots=True)
class Telling:
    """How one kind of entry is told: ``text`` makes a sentence of its fields, "" for none."""

    title: str | Promise
    icon: str
    tone: str
    text: Callable[[Fields], str] = lambda fields: ""


def _submitted(fields: Fields) -> str:
    files = len(fields["documents"])
    return ngettext("Version %(version)d, %(files)d document.", "Version %(version)d, %(files)d documents.", files) % {
        "version": fields["version"],
        "files": files,
    }


def _screened(fields: Fields) -> str:
    return ngettext("Lane: %(lane)s. %(hits)d name hit.", "Lane: %(lane)s. %(hits)d name hits.", fields["hits"]) % {
        "lane": marks.LANES[fields["lane"]].label,
        "hits": fields["hits"],
    }


def _rescreened(fields: Fields) -> str:
    return ngettext("Lane: %(lane)s. %(hits)d new hit.", "Lane: %(lane)s. %(hits)d new hits.", fields["new_hits"]) % {
        "lane": marks.LANES[fields["lane"]].label,
        "hits": fields["new_hits"],
    }


def _reopened(fields: Fields) -> str:
    if not fields["new_hits"]:
        return _("Decision %(decision)d does not answer what is open now: %(criteria)s.") % {
            "decision": fields["decision"],
            "criteria": ", ".join(fields["criteria"]),
        }
    return ngettext(
        "Decision %(decision)d did not know %(new_hits)d new hit.",
        "Decision %(decision)d did not know %(new_hits)d new hits.",
        fields["new_hits"],
    ) % {"decision": fields["decision"], "new_hits": fields["new_hits"]}


def _judged(fields: Fields) -> str:
    return _("Entry %(entity)s of %(list)s: %(says)s.") % {
        "entity": fields["entity_id"],
        "list": fields["list_id"],
        "says": Verdict.Says(fields["says"]).label,
    }


def _weighed(fields: Fields) -> str:
    because = _("The reason was erased on request.") if fields["because"] == read.ERASED else fields["because"]
    return f"{', '.join(fields['criteria'])}: {because}" if fields["criteria"] else str(because)


def _question(fields: Fields) -> str:
    question = every_question().get(fields["question"])
    return _("%(question)s: %(answer)s. Source of %(day)s.") % {
        "question": fields["question"],
        "answer": label(question, fields["choice"]) if question else fields["choice"],
        "day": formats.day(date.fromisoformat(fields["source_on"])),
    }


def _path(fields: Fields) -> str:
    return _("Path %(path)d: %(harm)s.") % {"path": fields["path"], "harm": RiskPath.Harm(fields["harm"]).label}


def _voided(fields: Fields) -> str:
    return _("Decision %(decision)d did not know the answer to %(question)s.") % fields


def _parked(fields: Fields) -> str:
    return ngettext("After %(tries)d try: %(reason)s.", "After %(tries)d tries: %(reason)s.", fields["tries"]) % fields


def _decided(fields: Fields) -> str:
    return _("Decision %(number)d: %(outcome)s.") % {
        "number": fields["decision"],
        "outcome": Decision.Outcome(fields["outcome"]).label,
    }


def _sent_back(fields: Fields) -> str:
    if fields["because"] == read.ERASED:
        return _("The reason was erased on request.")
    return str(fields["because"])


def _issued(fields: Fields) -> str:
    until = formats.day(datetime.fromisoformat(fields["valid_until"]).date())
    return _("Number %(number)s, valid until %(until)s.") % {"number": fields["number"], "until": until}


def _refused(fields: Fields) -> str:
    return _("Letter %(number)s.") % {"number": fields["number"]}


TELLINGS: Mapping[str, Telling] = {
    "application.submitted": Telling(gettext_lazy("Submitted"), "send", "waiting", _submitted),
    "application.withdrawn": Telling(gettext_lazy("Withdrawn by the exporter"), "undo", "neutral"),
    "screening.started": Telling(gettext_lazy("Screening began"), "autorenew", "neutral"),
    "screening.finished": Telling(gettext_lazy("Screened"), "search", "waiting", _screened),
    "screening.parked": Telling(gettext_lazy("Screening was given up"), "error", "stop", _parked),
    "screening.restarted": Telling(gettext_lazy("Screening was started again"), "autorenew", "attention"),
    "screening.renewed": Telling(gettext_lazy("Screened again"), "search", "waiting", _rescreened),
    "rescreening.parked": Telling(gettext_lazy("Screening again was given up"), "error", "stop", _parked),
    "screening.unaffected": Telling(gettext_lazy("Live cases met the same hits on newer lists"), "search", "neutral"),
    "rescreening.asked": Telling(gettext_lazy("Everything is screened again"), "autorenew", "attention"),
    "hit.judged": Telling(gettext_lazy("A name hit was judged"), "edit", "attention", _judged),
    "licence.weighed": Telling(gettext_lazy("New findings were weighed: the licence stands"), "edit", "calm", _weighed),
    "question.answered": Telling(gettext_lazy("A question was answered"), "edit", "attention", _question),
    "clear_risk.recorded": Telling(gettext_lazy("A clear risk was written down"), "edit", "stop", _path),
    "decision.voided": Telling(gettext_lazy("The decision was set aside"), "undo", "stop", _voided),
    "decision.reopened": Telling(gettext_lazy("The decision was set aside"), "undo", "stop", _reopened),
    "decision.proposed": Telling(gettext_lazy("A decision was proposed"), "edit", "attention", _decided),
    "decision.sent_back": Telling(gettext_lazy("The decision was sent back"), "undo", "stop", _sent_back),
    "decision.countersigned": Telling(gettext_lazy("Countersigned"), "people", "calm"),
    "licence.issued": Telling(gettext_lazy("Licence issued"), "verified_user", "calm", _issued),
    "application.refused": Telling(gettext_lazy("Refused"), "cancel", "stop", _refused),
}


def timeline(reference: str) -> list[Event]:
    """Every log entry about the case; a kind that this page has no words for is shown by its name."""
    entries = list(read.entries(subject=reference))
    names = names_of(entry.by for entry in entries)
    return [_event(entry, names) for entry in reversed(entries)]


def _event(entry: Entry, names: Mapping[str, str]) -> Event:
    telling = TELLINGS.get(entry.kind) or Telling(entry.kind, "radio_button_unchecked", "neutral")
    return Event(
        at=entry.at,
        title=str(telling.title),
        by=names[entry.by],
        text=telling.text(read.value(entry)),
        icon=telling.icon,
        tone=telling.tone,
    )
