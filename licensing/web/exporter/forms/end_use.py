"""What the items are for, which harm to human rights was looked for, and how the parties were checked."""

from django.utils.translation import gettext_lazy as _

from licensing.web.exporter.forms.text import Text
from licensing.web.sending import SentOnce

LIMIT = 5000


class EndUseForm(SentOnce):
    """Everything may stay empty while it is a draft; the check page says what is missing."""

    use_required_attribute = False
    PARTS = ("end_use", "human_rights", "due_diligence")

    end_use = Text(
        limit=LIMIT,
        rows=6,
        label=_("What will the items be used for?"),
        help_text=_("By whom, where, for which task, and built into what. At most 5,000 characters."),
        later=True,
    )
    human_rights = Text(
        limit=LIMIT,
        rows=6,
        label=_("What risk to human rights did you look for, and what did you find?"),
        help_text=_(
            "Could the items be used for internal repression, for watching or tracking people unlawfully, or in a "
            "serious violation of human rights or humanitarian law? Say what you looked at. At most 5,000 characters."
        ),
        later=True,
    )
    due_diligence = Text(
        limit=LIMIT,
        rows=6,
        label=_("How did you check the end-user and the other parties?"),
        help_text=_(
            "Registers, owners, visits, reports, contracts that forbid misuse, and what you will do if you learn of "
            "it. At most 5,000 characters."
        ),
        later=True,
    )
