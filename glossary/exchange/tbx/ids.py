"""Ids in TBX files: XML wants names that begin with a letter, so ours stand behind one."""

import re
from collections.abc import Callable
from dataclasses import replace

from glossary.terminology import Concept

_OURS = re.compile(r"[ct]-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_SPELLED = re.compile(r"c_((?:[0-9a-f]{2})+)")
"""Ids that are no names in XML, spelled in hexadecimal digits."""
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NAME = re.compile(r"[^\W\d][\w.-]*")
_TARGET = re.compile(r'(\starget=")([^"]*)(")')


def concept_id(written: str) -> str:
    """Return the id of a concept by the id that its entry has in a file."""
    name = written.removeprefix("#")
    if ours := _OURS.fullmatch(name):
        return ours.group(1)
    spelled = _SPELLED.fullmatch(name)
    return bytes.fromhex(spelled.group(1)).decode(errors="replace") if spelled else name


def term_id(written: str) -> str:
    """Return the id of a term by the id that its section has in a file, empty where warraq did not give it."""
    ours = _OURS.fullmatch(written)
    return ours.group(1) if ours else ""


def written_id(own: str, letter: str = "c") -> str:
    """Return how an id is written in a file: as it is where XML allows that, else behind a letter."""
    if _UUID.fullmatch(own):
        return f"{letter}-{own}"
    return own if _NAME.fullmatch(own) else f"{letter}_{own.encode().hex()}"


def relinked(concept: Concept, renamed: Callable[[str], str]) -> Concept:
    """Return a concept whose relations lead to the ids that `renamed` gives their targets.

    What it keeps of a TBX file and says of these relations follows, so that it is still written out again.
    """
    if not concept.relations:
        return concept
    ids = {each.target: renamed(each.target) for each in concept.relations}

    def moved(found: re.Match[str]) -> str:
        new = ids.get(concept_id(found.group(2)))
        return f"{found.group(1)}{found.group(2) if new is None else written_id(new)}{found.group(3)}"

    extras = tuple(
        each._replace(content=_TARGET.sub(moved, each.content)) if each.format == "tbx" else each
        for each in concept.extras
    )
    relations = tuple(each._replace(target=ids[each.target]) for each in concept.relations)
    return replace(concept, relations=relations, extras=extras)
