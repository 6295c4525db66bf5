"""LibreTranslate over its own JSON interface."""

from typing import Any

from corpus.worded import worded
from glossary.translate.asking.asker import Task, Told, groups
from glossary.translate.asking.deadline import Deadline
from glossary.translate.asking.unanswered import Unanswered, short_of
from glossary.translate.asking.web import Web

_MOST, _LARGEST = 25, 10_000
_OF_THE_LIST = frozenset({"refused", "server", "length", "answer"})
"""Failures after which the texts of a list are asked for one by one."""


class LibreTranslate:
    """A server that takes `q` as a text or as a list of texts; text and key stand in the body, not in the address."""

    def __init__(self, told: Told) -> None:
        """Know the address, with or without `/translate`."""
        self._url = f"{told.url.strip().rstrip('/').removesuffix('/translate')}/translate"
        self._told = told
        self._web = Web()
        self._takes_lists = True

    def english(self, task: Task) -> list[str]:
        """Return the English of every text; a server that takes no lists is asked for one after the other."""
        return [text for group in groups(task.texts, _MOST, _LARGEST) for text in self._of(group, task.clock)]

    def _of(self, texts: list[str], clock: Deadline) -> list[Any]:
        if len(texts) > 1 and self._takes_lists:
            try:
                given = self._asked(texts, clock)
                if isinstance(given, list) and len(given) == len(texts):
                    return given
                if not isinstance(given, str):
                    raise short_of(given, len(texts))
            except Unanswered as failure:
                if failure.kind not in _OF_THE_LIST:
                    raise
            self._takes_lists = False
        return [self._asked(text, clock) for text in texts]

    def _asked(self, texts: str | list[str], clock: Deadline) -> Any:
        told = self._told
        body = {"q": texts, "source": told.source, "target": told.target, "format": "text"}
        if told.key:
            body["api_key"] = told.key
        answer = self._web.post(self._url, body, {}, clock)
        if not isinstance(answer, dict):
            raise Unanswered("answer", worded("its answer has another shape"))
        if "translatedText" not in answer and "error" in answer:
            raise Unanswered("refused", str(answer["error"]))
        return answer.get("translatedText")
