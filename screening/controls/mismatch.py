"""A declared code that the description does not fit: what the item reads like instead.

Only what is sure enough is said: the reading stands on a name of the thing or on a whole term, it is of Annex I as the
declared code is, and nothing that was read is the declared entry or close to it.
"""

from __future__ import annotations

from screening.controls.classification import Classification, Proposal, Standing


def mismatch(seen: Classification, sure: int) -> Proposal | None:
    """The strongest reading that contradicts the declared code, or None.

    ``sure``: points from which one does, the house number of that name.
    """
    if seen.standing in (Standing.UNDECLARED, Standing.UNREADABLE):
        return None
    own = [one for one in seen.proposals if one.jurisdiction == "eu" and not one.released]
    if not own or any(related(seen.declared, one.code) for one in own):
        return None
    first = own[0]
    return first if first.points >= sure and not first.from_end_use else None


def related(declared: str, read: str) -> bool:
    """The same entry at any level when five characters are alike; a level that differs is another thing.

    5A001 contains 5A001.f, and 5A001.f.2 contradicts 5A001.j. Software and know-how of a number (5D002 of 5A002) are
    another form of the same goods.
    """
    shorter, longer = sorted((declared, read), key=len)
    if longer == shorter or longer.startswith(f"{shorter}."):
        return True
    if declared[:5] == read[:5]:
        return declared.split(".")[1:2] == read.split(".")[1:2]
    return declared[0] == read[0] and declared[2:5] == read[2:5] and "." not in declared + read
