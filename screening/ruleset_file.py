"""Rulesets as files: a frozen one to keep and to hand on, and a draft that is tried before it is put in force.

A draft is a frozen ruleset, or a folder of changed cards: each card in it takes the place of the one of its id, and
``names.yaml`` and ``controls.yaml``, where they are there, the place of the house's numbers for names and for the
reading of descriptions. A folder changes words, law and numbers; a new question needs a function and is no draft.
"""

from __future__ import annotations

import dataclasses
import gzip
from datetime import date
from pathlib import Path

from screening import numbers, plain
from screening.cards import CardError
from screening.criteria.card import Card
from screening.criteria.card_file import load
from screening.criteria.instruments import instruments
from screening.numbers import Number
from screening.ruleset import Ruleset, freeze, thaw

LARGEST = 64 * 2**20
"""Bytes of a frozen ruleset, unpacked. The catalogue is its largest part, and a hundredth of that."""


def write(rules: Ruleset, path: Path) -> None:
    """The canonical bytes, packed where the name ends in ``.gz``; the same ruleset is always the same file."""
    data = plain.text(freeze(rules))
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def read(path: Path) -> Ruleset:
    """A frozen ruleset. Raises ValueError, which names the file, where it is none; OSError where it is not there."""
    try:
        return thaw(plain.parse(_bytes(path)))
    except (ValueError, EOFError, gzip.BadGzipFile) as error:
        raise ValueError(f"{path.name} is no frozen ruleset: {error}") from error


def draft(path: Path, base: Ruleset, *, on: date) -> Ruleset:
    """What the rules would be. ``base``: the rules that a folder of cards changes, as of the day ``on``.

    Raises CardError or ValueError, which name the file, and OSError where nothing is there.
    """
    if not path.is_dir():
        return read(path)
    known = {card.id: card for card in base.cards}
    changed = {card.id: card for card in (_card(file, known, on) for file in _cards(path)) if card}
    withdrawn = {_id(file) for file in _cards(path)} - {*changed}
    if not changed and not withdrawn and not _numbers_of(path):
        raise ValueError(f"{path.name} holds no card and no numbers, so nothing would change")
    cards = tuple(changed.get(card.id, card) for card in base.cards if card.id not in withdrawn)
    acts = tuple(instruments()[act] for act in sorted({law.act for card in cards for law in card.law}))
    house = _house(path / "controls.yaml", base.catalogue.house, on)
    catalogue = dataclasses.replace(base.catalogue, house=house)
    return Ruleset(cards, acts, base.countries, catalogue, _house(path / "names.yaml", base.names, on))


def _bytes(path: Path) -> bytes:
    if path.suffix != ".gz":
        return path.read_bytes()
    with gzip.open(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError(f"more than {LARGEST} bytes unpacked")
    return data


def _cards(folder: Path) -> list[Path]:
    """The cards in a folder; examples beside them are not read."""
    others = ("names.yaml", "controls.yaml")
    return sorted(file for file in folder.glob("*.yaml") if file.name not in others and ".examples" not in file.name)


def _numbers_of(folder: Path) -> bool:
    return (folder / "names.yaml").exists() or (folder / "controls.yaml").exists()


def _id(file: Path) -> str:
    return file.stem.upper().replace("_", "-")


def _card(file: Path, known: dict[str, Card], on: date) -> Card | None:
    """The changed card as of that day; None where the draft withdraws it by then."""
    before = known.get(_id(file))
    if before is None:
        raise CardError(file.name, "id", f"{_id(file)} is no criterion in force on {on.isoformat()}")
    return load(file, before.room).on(on)


def _house(file: Path, before: tuple[Number, ...], on: date) -> tuple[Number, ...]:
    """The numbers of a file where there is one. It holds the same names: a number less would stop the engine."""
    if not file.exists():
        return before
    after = numbers.on(numbers.load(file), on)
    if missing := {number.name for number in before} - {number.name for number in after}:
        raise CardError(file.name, sorted(missing)[0], "is missing")
    return after
