"""Units of TMX files as translations, whichever tool wrote them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice, product
from pathlib import Path
from typing import BinaryIO

from corpus.worded import worded
from glossary.exchange.moments import can_be_kept
from glossary.exchange.port import Report
from glossary.exchange.tmx.units import Unit, Variant, moment_of, units
from glossary.exchange.xml.nodes import Node, unwrapped
from glossary.languages import language_of
from glossary.memory.exchange.port import Arrived, is_arabic_again
from glossary.model import Pair, PairStatus
from glossary.tables import table

STATUS, ENGINE, CHANGED = "x-status", "x-engine", "x-changed"
"""Properties by which our own files say what TMX has no attribute for."""
_MACHINES = ("mt!", "mt", "machine translation")
"""Who the makers of units say that a machine was."""
_MOST = 16
"""Translations of one unit: more would be every text of it beside every other."""
_OMEGAT = "OmegaT"
_TAG = re.compile(r"</?[a-z]{1,2}\d{1,4}/?>")
"""How OmegaT writes markup within a text."""
_STATUSES = Path(__file__).parent / "data" / "statuses.tsv"
_Statuses = Mapping[tuple[str, str], PairStatus]


def tmx_pairs(stream: BinaryIO, report: Report) -> Iterator[Arrived]:
    """Yield a translation for each Arabic text of a unit with each of its English ones; raises UnreadableFile.

    What cannot be read is told to `report` with its line. The origin is empty where the file names nobody.
    """
    statuses = _statuses()
    for unit in units(stream, report):
        arabic, english = (_texts(unit, language) for language in ("ar", "en"))
        if not unit.ours:
            english = [each for each in english if not any(is_arabic_again(text, each[1]) for _, text in arabic)]
        if not arabic or not english:
            report(unit.line, _missing(unit, bool(arabic), bool(english)))
            continue
        if len(arabic) * len(english) > _MOST:
            report(
                unit.line, worded("The unit has more than {most} translations; the others are left out.", most=_MOST)
            )
        for source, target in islice(product(arabic, english), _MOST):
            yield Arrived(unit.line, _pair(unit, source[1], target, statuses))


def _texts(unit: Unit, language: str) -> list[tuple[Variant, str]]:
    """Return the variants of a language that have a text, each text once."""
    own = ((each, _text(unit, each)) for each in unit.variants if language_of(each.language) == language)
    return list({text: (each, text) for each, text in own if text.strip()}.values())


def _text(unit: Unit, variant: Variant) -> str:
    if unit.ours:
        return variant.text
    text = _TAG.sub("", variant.text) if unit.tool == _OMEGAT else variant.text
    return unwrapped(text)


def _missing(unit: Unit, has_arabic: bool, has_english: bool) -> str:
    if not has_arabic and not has_english:
        told = ", ".join(dict.fromkeys(each.language or "no language" for each in unit.variants)) or "no text"
        return worded("The unit has neither Arabic nor English, but {told}; it is left out.", told=told[:80])
    if has_arabic:
        return worded("The unit has no English text; it is left out.")
    return worded("The unit has no Arabic text; it is left out.")


def _pair(unit: Unit, source: str, target: tuple[Variant, str], statuses: _Statuses) -> Pair:
    variant, text = target
    said = {**unit.node.attributes, **variant.node.attributes}
    origin = said.get("changeid") or said.get("creationid") or ""
    pair = Pair(
        source, text, origin if unit.ours else _name(origin), _status(unit, variant, said, statuses), _moment(said)
    )
    return _as_we_wrote_it(pair, unit) if unit.ours else pair


def _name(written: str) -> str:
    """Return a name on one line, without characters that are not seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in written).split())


def _status(unit: Unit, variant: Variant, said: Mapping[str, str], statuses: _Statuses) -> PairStatus:
    """Return the status that the properties of a unit tell; without any it was a person's work."""
    told = {statuses.get(each) for node in (unit.node, variant.node) for each in _properties(node)}
    if PairStatus.APPROVED in told:
        return PairStatus.APPROVED
    is_machine = PairStatus.MACHINE in told or said.get("creationid", "").strip().casefold() in _MACHINES
    return PairStatus.MACHINE if is_machine else PairStatus.EDITED


def _properties(node: Node) -> Iterator[tuple[str, str]]:
    for each in node.elements:
        if each.tag == "prop":
            yield each.type.partition(":")[0].strip().casefold(), each.text.strip().casefold()


def _moment(said: Mapping[str, str]) -> datetime | None:
    told = (said.get(name, "") for name in ("changedate", "creationdate"))
    return next((moment for each in told if each and (moment := moment_of(each))), None)


def _as_we_wrote_it(pair: Pair, unit: Unit) -> Pair:
    """Return the translation with what only our own files tell."""
    told = {each.type: each.text for each in unit.node.elements if each.tag == "prop"}
    return replace(pair, engine=told.get(ENGINE, ""), changed=_exact(told.get(CHANGED, "")) or pair.changed)


def _exact(written: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    known = found if found.tzinfo else found.replace(tzinfo=UTC)
    return known if can_be_kept(known) else None


def _statuses() -> _Statuses:
    return {(row["type"], row["value"]): PairStatus(row["status"]) for row in table(_STATUSES)}
