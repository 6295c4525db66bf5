"""Statements that one database after the other is asked: compiled once, as within one program."""

from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.util import LRUCache

from corpus.store import engine as store

_MOST = 2000


class _OfAnyEngine(LRUCache[Any, Any]):
    """What an engine has compiled, by the statement alone and not by its own dialect: all are for SQLite."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(key[1:], default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(key[1:], value)


class StatementsCompiledOnce:
    """Remembers statements from test to test, where each has a database of its own."""

    def __init__(self) -> None:
        self._compiled = _OfAnyEngine(_MOST)

    def hand_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let engines for SQLite that are made as long as a test runs share them."""
        create = store.create_engine

        def created(*given: Any, **named: Any) -> Engine:
            engine = create(*given, **named)
            if engine.dialect.name == "sqlite":
                engine._compiled_cache = self._compiled
            return engine

        monkeypatch.setattr(store, "create_engine", created)
