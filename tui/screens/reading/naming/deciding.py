"""Decisions on names made beside the open article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tui.screens.entities.deciding import Deciding, Decision
from tui.services.services import Services

if TYPE_CHECKING:
    from textual.screen import Screen

    from glossary.authority.authority import Authority


class NameDeciding(Deciding):
    """Decides of names, and notes that this is known here: the reader need not learn it as what others decided."""

    def __init__(self, screen: Screen[Any], services: Services) -> None:
        super().__init__(screen, services, lambda: None)
        self._learning = services.learning

    def do(self, decide: Decision, then: Callable[[], object] | None = None) -> None:
        """Carry out a decision; what others changed before is still to be learnt."""

        def decided(authority: Authority) -> str:
            is_outdated = self._learning.is_outdated()
            sentence = decide(authority)
            if not is_outdated:
                self._learning.catch_up()
            return sentence

        super().do(decided, then)
