"""The settings card of the one authority that an installation serves (``fixtures/authority.yaml`` is the demo's)."""

from dataclasses import dataclass, fields
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml


class AuthorityCardError(ValueError):
    """The card names an unknown key, lacks one, or holds a value that cannot be used."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One licensing authority.

    ``country``: ISO 3166-1 alpha-2; ``languages``: BCP 47 tags, the first is the default; ``time_zone``: IANA name;
    ``currency``: ISO 4217, the currency of reports; ``calendar``: country code of the working-day calendar;
    ``log_origin``: the origin line of the decision log's checkpoints.
    """

    name: str
    short_name: str
    country: str
    languages: tuple[str, ...]
    time_zone: str
    currency: str
    calendar: str
    log_origin: str
    contact_email: str
    contact_address: str


def read(path: Path) -> Authority:
    """Read and check the card. Raises AuthorityCardError, naming the file and the key."""
    card = yaml.safe_load(path.read_text("utf-8"))
    if not isinstance(card, dict):
        raise AuthorityCardError(f"{path}: the card must be a mapping of keys to values.")
    known = {field.name for field in fields(Authority)}
    for key in sorted(known ^ set(card)):
        raise AuthorityCardError(f"{path}: {'unknown key' if key in card else 'missing key'} “{key}”.")
    for key, value in card.items():
        if key != "languages" and not isinstance(value, str):
            # The classic case: a bare NO, for Norway, is YAML's word for false.
            raise AuthorityCardError(f"{path}: {key} {value!r} is not text; put it in quotation marks.")
    try:
        ZoneInfo(card["time_zone"])
    except Exception as error:
        raise AuthorityCardError(f"{path}: time_zone “{card['time_zone']}” is not an IANA time zone.") from error
    if not isinstance(card["languages"], list) or not card["languages"]:
        raise AuthorityCardError(f"{path}: languages must be a list with at least one tag.")
    return Authority(**{**card, "languages": tuple(card["languages"])})
