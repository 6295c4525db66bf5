"""Yandex Translate as it is today: version 2 of its cloud interface."""

from typing import Any

from glossary.translate.asking.asker import Task, Told, groups
from glossary.translate.asking.unanswered import short_of
from glossary.translate.asking.web import Web

_MOST, _LARGEST = 50, 9_000


class Yandex:
    """Yandex's cloud, asked without deep-translator, whose class speaks a version that answers no longer."""

    def __init__(self, told: Told) -> None:
        """Know the address, the key of a service account, and the folder where the key belongs to several."""
        base = told.url.strip().rstrip("/").removesuffix("/translate/v2/translate")
        self._url = f"{base}/translate/v2/translate"
        self._told = told
        self._web = Web()

    def english(self, task: Task) -> list[str]:
        """Return the English of every text."""
        told = self._told
        found: list[str] = []
        for group in groups(task.texts, _MOST, _LARGEST):
            body: dict[str, Any] = {
                "texts": group,
                "sourceLanguageCode": told.source,
                "targetLanguageCode": told.target,
                "format": "PLAIN_TEXT",
            }
            if told.account:
                body["folderId"] = told.account
            answer = self._web.post(self._url, body, {"Authorization": f"Api-Key {told.key}"}, task.clock)
            given = answer["translations"]
            if not isinstance(given, list) or len(given) != len(group):
                raise short_of(given, len(group))
            found += [each["text"] for each in given]
        return found
