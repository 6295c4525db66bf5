"""What the list of settings has: groups, settings as they are now, ways to other screens, and what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored
from tui.language.wordings import spoken
from tui.settings.model import Origin, Settings
from tui.settings.shown import held_word, in_interface, origin_of, shown_url
from tui.settings.table import SETTINGS, Group, Setting

WRONG = "left out"
"""The heading of what is wrong with the settings."""


class Heading(NamedTuple):
    """What the settings below it are about."""

    title: str


class Known(NamedTuple):
    """A setting as it is now."""

    setting: Setting
    value: str
    origin: Origin
    waiting: str | None = None
    """What was chosen and does not hold, since something else is stronger."""

    @property
    def line(self) -> str:
        """Return the setting as the settings file has it."""
        value = self.value if self.setting.is_number else json.dumps(self.value, ensure_ascii=False)
        return f"{self.setting.name} = {value}"


class Way(NamedTuple):
    """Another screen that has more to set."""

    title: str
    told: str
    group: Group
    go: Callable[[], object]


class Problem(NamedTuple):
    """A sentence on something that is wrong and was left out."""

    sentence: str


Line = Heading | Known | Way | Problem


def lines_of(
    settings: Settings,
    written: Mapping[str, str | None],
    ways: Iterable[Way],
    words: str = "",
    wrong: Sequence[str] = (),
) -> Sequence[Line]:
    """Return the lines of the list that have all the words, whatever their spelling; what is wrong comes first, of keys too."""
    wanted = fold(words).split()
    ways = tuple(ways)
    lines: list[Line] = []
    problems = [Problem(each) for each in (*map(spoken, settings.warnings), *wrong) if _has(wanted, each)]
    lines += [Heading(WRONG), *problems] if problems else []
    for group in Group:
        own: list[Line] = [*_known(settings, written, group, wanted), *_ways(ways, group, wanted)]
        lines += [Heading(group), *own] if own else []
    return lines


def count_of(lines: Iterable[Line]) -> int:
    """Return how many settings are listed."""
    return sum(isinstance(line, Known) for line in lines)


def _known(
    settings: Settings, written: Mapping[str, str | None], group: Group, wanted: Sequence[str]
) -> Iterator[Known]:
    for setting in SETTINGS:
        if setting.group is group:
            here = in_interface(setting, is_mirrored=is_mirrored())
            value, origin = held_word(settings, here), origin_of(settings, setting.name)
            chosen = written.get(setting.name) if origin in (Origin.OPTION, Origin.ENVIRONMENT) else None
            known = Known(here, value, origin, None if chosen is None else shown_url(chosen))
            if _has(wanted, setting.name, group, _(group), setting.meaning, _(setting.meaning), value, origin):
                yield known


def _ways(ways: Iterable[Way], group: Group, wanted: Sequence[str]) -> Iterator[Way]:
    return (way for way in ways if way.group is group and _has(wanted, way.title, way.told, _(group)))


def _has(wanted: Sequence[str], *texts: str) -> bool:
    together = fold(" ".join(texts)) if wanted else ""
    return all(word in together or word in together.replace("_", " ") for word in wanted)
