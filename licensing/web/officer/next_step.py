"""What comes next in a case, said to the person who reads it: one action, or whom the case waits for."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from licensing.models import Application, Decision, User
from licensing.states import State


@dataclass(frozen=True, slots=True)
class NextStep:
    """``says``: where the case stands, in a sentence; ``label`` and ``url``: this person's action, "" without one."""

    says: str = ""
    label: str = ""
    url: str = ""


def next_step(user: User, application: Application, decision: Decision | None) -> NextStep:
    """The primary action of this state and this person. A step that the person may not do is no button."""
    if application.state == State.IN_REVIEW:
        return _to_decide(user, application)
    if application.state == State.DECIDED and decision:
        return _to_countersign(user, application, decision)
    if application.state == State.COUNTERSIGNED and decision:
        return _to_issue(user, application, decision)
    if application.new_findings_at:
        return _to_weigh(user, application)
    return NextStep()


def _to_decide(user: User, application: Application) -> NextStep:
    if user.has_perm("licensing.decide_case"):
        return NextStep("", _("Decide"), reverse("case_decide", args=[application.reference]))
    return NextStep(_("This case waits for an officer's decision."))


def _to_weigh(user: User, application: Application) -> NextStep:
    if user.has_perm("licensing.decide_case"):
        return NextStep("", _("Weigh the new findings"), reverse("case_weigh", args=[application.reference]))
    return NextStep(_("This licence has new findings. They wait for an officer to weigh them."))


def _to_countersign(user: User, application: Application, decision: Decision) -> NextStep:
    if decision.decided_by_id == user.pk:
        return NextStep(_("You proposed this decision. It waits for the countersignature of another senior officer."))
    if user.has_perm("licensing.countersign_case"):
        return NextStep("", _("Read and countersign"), reverse("case_countersign", args=[application.reference]))
    return NextStep(
        _("%(name)s proposed a decision. It waits for the countersignature of a senior officer.")
        % {"name": decision.decided_by}
    )


def _to_issue(user: User, application: Application, decision: Decision) -> NextStep:
    if user.has_perm("licensing.issue_case"):
        label = _("Issue the licence") if decision.grants else _("Issue the refusal")
        return NextStep("", label, reverse("case_issue", args=[application.reference]))
    if decision.grants:
        return NextStep(_("The grant is countersigned. It waits for an officer to issue the licence."))
    return NextStep(_("The refusal is countersigned. It waits for an officer to issue the letter."))
