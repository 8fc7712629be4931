"""What would move a case into another lane, as far as the rules it was screened under can still be read."""

import logging

from licensing.records import rules_of
from licensing.web.officer.reading import CaseFile
from screening.counterfactual import Counterfactual, counterfactual

logger = logging.getLogger(__name__)


def moves(file: CaseFile) -> Counterfactual | None:
    """None before screening, and where the stored rules are of a form that this release does not read."""
    if file.found is None:
        return None
    try:
        rules = rules_of(file.found.row.ruleset_id)
        return counterfactual(file.found.assessment, file.found.evidence, rules)
    except ValueError as error:
        # The page shows what was found all the same; the auditor's replay says what is wrong with the record.
        logger.warning("no counterfactual for %s: %s", file.application.reference, error)
        return None
