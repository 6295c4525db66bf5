"""Engines behind deep-translator and LibreTranslate's own interface, each call in a process of its own."""

import unicodedata
from collections.abc import Iterator, Sequence
from time import monotonic

from glossary.errors import TranslationFailed
from glossary.translate.chunks import chunks
from glossary.translate.engines import Engine
from glossary.translate.failures import sentence
from glossary.translate.port import DEADLINE, Answer, Passage
from glossary.translate.process import CallFailed, Calls

_LONGEST = 20_000
"""Code points of the longest text translated at once."""
_LONGEST_ANSWER = 2000
"""Characters an answer may have in any case."""
_LONGEST_ANSWER_EACH = 20
"""And for each character that was asked for."""
_UNSEEN = frozenset({"Cc", "Cs"})
_CHILD = "glossary.translate.child"


class DeepTranslator:
    """A translator whose every call ends at its deadline, whatever the library and the network do."""

    def __init__(self, engine: Engine, url: str = "") -> None:
        """Ask the engine, at an address of the user's own where one is given."""
        self._engine = engine
        self._url = url or engine.url
        self._calls = Calls(_CHILD)

    @property
    def name(self) -> str:
        """Return the engine's name."""
        return self._engine.name

    @property
    def title(self) -> str:
        """Return what a sentence for the user calls it."""
        return self._engine.title

    @property
    def is_remote(self) -> bool:
        """Return whether texts leave this machine."""
        return True

    def answers(self, passages: Sequence[Passage], deadline: float = DEADLINE) -> Iterator[Answer]:
        """Yield an answer for every passage, one after the other."""
        for place, passage in enumerate(passages):
            try:
                yield Answer(place, self._translated(passage.text, deadline))
            except TranslationFailed as failure:
                yield Answer(place, failure=failure)

    def _translated(self, text: str, deadline: float) -> str:
        if not any(unicodedata.category(sign).startswith("L") for sign in text):
            return text.strip()
        if len(text) > _LONGEST:
            raise self._failed("length", f"{len(text)} characters, the most is {_LONGEST}")
        until = monotonic() + deadline
        lines = [chunks(line, self._engine.limit, self._engine.measure) for line in text.strip().splitlines()]
        try:
            english = iter(self._answers([piece for line in lines for piece in line], until - monotonic()))
        except CallFailed as failure:
            detail = f"{deadline:g} s" if failure.kind == "deadline" else failure.detail
            raise self._failed(failure.kind, detail) from failure
        return "\n".join(" ".join(next(english) for _ in line) for line in lines)

    def close(self) -> None:
        """End calls that are still under way."""
        self._calls.close()

    def _answers(self, texts: list[str], seconds: float) -> list[str]:
        engine = self._engine
        request = {
            "engine": engine.name,
            "url": self._url,
            "source": engine.source,
            "target": engine.target,
            "texts": texts,
            "deadline": seconds,
        }
        answers = self._calls.answer(request, max(seconds, 0.0)).get("translations")
        if not isinstance(answers, list) or len(answers) != len(texts):
            raise CallFailed("crash", "its answer has another shape")
        return [_plain(str(answer), text) for answer, text in zip(answers, texts, strict=True)]

    def _failed(self, kind: str, detail: str) -> TranslationFailed:
        return TranslationFailed(sentence(self._engine.title, kind, detail), kind)


def _plain(answer: str, text: str) -> str:
    """Return an answer without control characters and lone surrogates, which no terminal and no database should meet."""
    if len(answer) > _LONGEST_ANSWER + _LONGEST_ANSWER_EACH * len(text):
        raise CallFailed("answer", f"{len(answer)} characters for {len(text)}")
    kept = "".join(sign for sign in answer if sign in "\n\t" or unicodedata.category(sign) not in _UNSEEN)
    if not kept.strip():
        raise CallFailed("empty")
    return " ".join(kept.split())
