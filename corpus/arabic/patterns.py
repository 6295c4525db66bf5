"""Regular expressions that are compiled when they are first used: reading an article needs few of the many."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, AnyStr, Generic


class Pattern(Generic[AnyStr]):
    """Stands for a regular expression; its methods are those of the compiled one."""

    def __init__(self, written: AnyStr, flags: int = 0) -> None:
        self._written: AnyStr = written
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[AnyStr]:
        return re.compile(self._written, self._flags)

    def match(self, text: AnyStr, start: int = 0) -> re.Match[AnyStr] | None:
        """Return the match that begins at `start`."""
        return self._compiled.match(text, start)

    def search(self, text: AnyStr, start: int = 0) -> re.Match[AnyStr] | None:
        """Return the first match from `start` on."""
        return self._compiled.search(text, start)

    def finditer(self, text: AnyStr) -> Iterator[re.Match[AnyStr]]:
        """Yield all matches."""
        return self._compiled.finditer(text)

    def findall(self, text: AnyStr) -> list[Any]:
        """Return all matches, as `re` does."""
        return self._compiled.findall(text)

    def sub(self, by: AnyStr, text: AnyStr, count: int = 0) -> AnyStr:
        """Return the text with the matches replaced."""
        return self._compiled.sub(by, text, count)

    def subn(self, by: AnyStr | Callable[[re.Match[AnyStr]], AnyStr], text: AnyStr) -> tuple[AnyStr, int]:
        """Return the text with the matches replaced, and how many there were."""
        return self._compiled.subn(by, text)

    def split(self, text: AnyStr) -> list[AnyStr | Any]:
        """Return what stands between the matches, as `re` does."""
        return self._compiled.split(text)
