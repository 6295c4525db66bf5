"""An engine as a translator: its passages in a process of their own, several at a time, each with an end."""

import weakref
from collections.abc import Iterator, Sequence
from typing import Any

from glossary.errors import TranslationFailed
from glossary.translate.batch import Batch, Failed
from glossary.translate.engines import Engine
from glossary.translate.failures import sentence
from glossary.translate.places import host_of, is_loopback
from glossary.translate.port import DEADLINE, Answer, Passage
from glossary.translate.worker import Workers


class EngineTranslator:
    """A translator whose every passage has an answer at its deadline, whatever the engine, the network and the libraries do."""

    def __init__(self, engine: Engine, told: dict[str, Any], *, name: str = "", title: str = "") -> None:
        """Ask a kind of engine that is told its options (`url`, `key`, ..., and `parallel`), under a name of the user's."""
        self._engine = engine
        self._name = name or engine.name
        self._title = title or engine.title
        self._host = host_of(str(told.get("url", "")))
        self._parallel = int(told["parallel"])
        self._workers = Workers(told)
        self._ending = weakref.finalize(self, self._workers.close)

    def __repr__(self) -> str:
        """Return the name; options stay unsaid, a key is among them."""
        return f"EngineTranslator({self._name!r})"

    @property
    def name(self) -> str:
        """Return the engine's name."""
        return self._name

    @property
    def title(self) -> str:
        """Return what a sentence for the user calls it."""
        return self._title

    @property
    def engine(self) -> Engine:
        """Return the kind of engine: its limits and needs."""
        return self._engine

    @property
    def host(self) -> str:
        """Return the host that texts go to; empty where they go to none."""
        return self._host

    @property
    def is_remote(self) -> bool:
        """Return whether texts leave this machine."""
        return bool(self._host) and not is_loopback(self._host)

    def answers(self, passages: Sequence[Passage], deadline: float = DEADLINE) -> Iterator[Answer]:
        """Yield an answer for every passage as it comes; several are under way at a time."""
        batch = Batch(self._engine, self._workers, self._parallel, deadline)
        for place, made in batch.made(passages):
            yield Answer(place, failure=self._failure(made)) if isinstance(made, Failed) else Answer(place, made)

    def close(self) -> None:
        """End calls that are still under way."""
        self._workers.close()

    def _failure(self, failed: Failed) -> TranslationFailed:
        return TranslationFailed(sentence(self._title, failed.kind, failed.detail), failed.kind, failed.retry_after)
