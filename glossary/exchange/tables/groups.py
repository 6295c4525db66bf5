"""The terms or definitions of a row of a table, cell by cell, with what other cells say of them."""

from dataclasses import dataclass, field

from glossary.exchange.tables.headings import Field
from glossary.exchange.tables.parts import written_parts
from glossary.exchange.tables.writing import BETWEEN, WITHIN
from glossary.languages import as_shown

FLAGS = ("forbidden", "untranslated")
LISTS = ("lookups", "plurals", "excluded")
_OF_ALL = ("status", "part_of_speech", "gender", "number", "geography", "register", "match", *FLAGS)
"""What is said of all terms of a row where it is said once."""
_TOGETHER = {"note": "\n", "context": "\n", "source": "; ", "definition_source": "; ", **dict.fromkeys(LISTS, WITHIN)}
"""What several cells may say of one term or definition, and what is put between them."""


@dataclass(frozen=True)
class Group:
    """The terms or definitions of one cell with what other cells say of them."""

    language: str
    texts: list[str]
    said: dict[str, list[str]] = field(default_factory=dict)

    def said_of(self, name: str, place: int) -> str:
        """Return what the cells of a field say of one of the texts."""
        own: list[str] = []
        for cell in self.said.get(name, ()):
            parts = written_parts(cell, BETWEEN)
            is_one = len(parts) != len(self.texts)
            if not (is_one and place and name not in _OF_ALL):
                own.append((cell if is_one else parts[place]).strip())
        return _TOGETHER.get(name, "").join(filter(None, own))


class Groups:
    """The terms or the definitions of a row, cell by cell, with what is said of them."""

    def __init__(self) -> None:
        self.all: list[Group] = []
        self._waiting: list[tuple[Field, str]] = []

    def add(self, group: Group) -> None:
        """Add those of a cell; what was said before belongs to the first ones of its language."""
        self.all.append(group)
        self._waiting = [each for each in self._waiting if not self._is_taken(*each)]

    def take(self, own: Field, cell: str) -> None:
        """Have a cell say something of those of its language that stand before it, or else behind it."""
        if not self._is_taken(own, cell):
            self._waiting.append((own, cell))

    def settled(self) -> list[tuple[Field, str]]:
        """Give what says no language to all, what is said again behind what is said; return the cells without a place."""
        return [each for each in self._waiting if not self._is_given(*each)]

    def _is_taken(self, own: Field, cell: str) -> bool:
        """Give what a cell says to the nearest of its language of which it is not said yet, and return whether there is one."""
        of_language = self._of_language(own.language) if own.language else []
        group = next((each for each in reversed(of_language) if own.name not in each.said), None)
        if group is not None:
            group.said[own.name] = [cell]
        return group is not None

    def _is_given(self, own: Field, cell: str) -> bool:
        of_language = self._of_language(own.language)[-1:] if own.language else self.all
        free = [each for each in of_language if own.name not in each.said]
        for group in free:
            group.said[own.name] = [cell]
        if free or any(cell in each.said[own.name] for each in of_language):
            return True
        if own.name not in _TOGETHER:
            return not of_language  # the gender or the status of nothing says nothing
        for group in of_language:
            group.said[own.name].append(cell)
        return bool(of_language)

    def _of_language(self, language: str) -> list[Group]:
        """Return those of a language, or else those of its regions."""
        own = [group for group in self.all if group.language == language]
        return own or [group for group in self.all if as_shown(group.language) == language]
