"""The translator of the Qatar Computing Research Institute, which knows Arabic and English only."""

from urllib.parse import urlencode

from glossary.translate.asking.asker import Task, Told
from glossary.translate.asking.deadline import Deadline
from glossary.translate.asking.replies import succeeded
from glossary.translate.asking.unanswered import refusal
from glossary.translate.asking.web import Sent, Web

_DOMAIN = "general-fast"
_WRONG_KEY = 401


class Qcri:
    """QCRI's service, asked without deep-translator, whose class takes every refusal for a text without translation."""

    def __init__(self, told: Told) -> None:
        """Know the address and the key, and the domain (its word for a model) where the user names one."""
        self._url = f"{told.url.strip().rstrip('/').removesuffix('/translate')}/translate"
        self._told = told
        self._web = Web()

    def english(self, task: Task) -> list[str]:
        """Return the English of every text; it takes one at a time, in its address."""
        return [self._of(text, task.clock) for text in task.texts]

    def _of(self, text: str, clock: Deadline) -> str:
        told = self._told
        asked = {
            "key": told.key,
            "langpair": f"{told.source}-{told.target}",
            "domain": told.model or _DOMAIN,
            "text": text,
        }
        answer = succeeded(self._web.reply(self._url, Sent(query=urlencode(asked)), clock))
        if answer.get("success") is False or "translatedText" not in answer:
            said = str(answer.get("error") or "no reason given")
            raise refusal(_WRONG_KEY if "key" in said.lower() else 400, {"error": said}, {})
        found: str = answer["translatedText"]
        return found
