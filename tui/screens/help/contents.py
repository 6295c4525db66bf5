"""What the help holds, section by section, and what of it fits some words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from tui.commands.keymap import keys_of
from tui.commands.keys import key_label, twin_labels
from tui.commands.model import Command, Note
from tui.language.spoken import gettext as _


class Heading(NamedTuple):
    """The name of a section, an empty one for what needs none."""

    text: str
    has_keys: bool = False
    """Whether the section is of commands, with their keys on both keyboards."""


class Said(NamedTuple):
    """A sentence or two that nobody can choose."""

    text: str


class TopicOffered(NamedTuple):
    """A guide that can be opened."""

    name: str
    title: str
    words: str
    """All it says, by which it is found."""


Entry = Heading | Said | Command | Note | TopicOffered


class Section(NamedTuple):
    """Entries under a heading; without any that fits it is left out."""

    heading: Heading
    entries: Sequence[Said | Command | Note | TopicOffered]


def fitting(sections: Sequence[Section], words: str) -> Iterator[Entry]:
    """Yield what fits all of some words, Arabic ones in any spelling, each section below its heading."""
    wanted = fold(words).split()
    for section in sections:
        found = [each for each in section.entries if _fits(wanted, each)]
        if found:
            if section.heading.text:
                yield section.heading
            yield from found


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Return what stands in an entry, in the language spoken and in that of the tables."""
    if isinstance(entry, Command):
        keys = keys_of(entry)
        return (
            *(_(entry.title), _(entry.help), entry.title, entry.help),
            *(entry.id, *map(key_label, keys), *twin_labels(keys)),
        )
    if isinstance(entry, Note):
        return (entry.example, entry.told, _(entry.told))
    return (entry.title, entry.words, entry.name) if isinstance(entry, TopicOffered) else (entry.text,)


def _fits(wanted: Sequence[str], entry: Entry) -> bool:
    if isinstance(entry, Said):
        return not wanted
    told = fold(" ".join(texts_of(entry)))
    return all(word in told for word in wanted)
