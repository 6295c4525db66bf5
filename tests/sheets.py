"""Style sheets that one app after the other reads: parsed once, as nothing writes to the rules."""

from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

Parsed = dict[Any, list[RuleSet]]


class SheetsReadOnce:
    """The rules of each sheet by the colours and lengths that its variables stand for."""

    def __init__(self) -> None:
        self._parsed: dict[frozenset[tuple[str, str]], Parsed] = {}

    def hand_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let the style sheets of apps remember them together as long as a test runs."""
        begin, change = Stylesheet.__init__, Stylesheet.set_variables

        def begun(sheet: Stylesheet, *, variables: dict[str, str] | None = None) -> None:
            begin(sheet, variables=variables)
            self._join(sheet)

        def changed(sheet: Stylesheet, variables: dict[str, str]) -> None:
            sheet._parse_cache = {}  # which is emptied: what others remember stays
            change(sheet, variables)
            self._join(sheet)

        monkeypatch.setattr(Stylesheet, "__init__", begun)
        monkeypatch.setattr(Stylesheet, "set_variables", changed)

    def _join(self, sheet: Stylesheet) -> None:
        sheet._parse_cache = self._parsed.setdefault(frozenset(sheet._variables.items()), {})
