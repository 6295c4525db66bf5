"""Baidu Translate, general text interface."""

import hashlib
import secrets
from urllib.parse import urlencode

from glossary.translate.asking.asker import Task, Told
from glossary.translate.asking.deadline import Deadline
from glossary.translate.asking.replies import succeeded
from glossary.translate.asking.unanswered import Unanswered
from glossary.translate.asking.web import Sent, Web

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_KINDS = {
    "52001": "server",
    "52002": "server",
    "52003": "key",
    "54001": "key",
    "54003": "limit",
    "54004": "quota",
    "54005": "limit",
    "58000": "key",
    "58002": "key",
    "90107": "key",
}
"""What its numbers mean, which come with the status 200."""


class Baidu:
    """Baidu's service, asked without deep-translator, whose class puts the text into the address."""

    def __init__(self, told: Told) -> None:
        """Know the address, the app id and its key."""
        self._told = told
        self._web = Web()

    def english(self, task: Task) -> list[str]:
        """Return the English of every text; it is asked for one after the other, as a free account may."""
        return [self._of(text, task.clock) for text in task.texts]

    def _of(self, text: str, clock: Deadline) -> str:
        told, salt = self._told, secrets.token_hex(8)
        signed = hashlib.md5(f"{told.account}{text}{salt}{told.key}".encode(), usedforsecurity=False).hexdigest()
        form = {
            "q": text,
            "from": told.source,
            "to": told.target,
            "appid": told.account,
            "salt": salt,
            "sign": signed,
        }
        answer = succeeded(self._web.reply(told.url, Sent(urlencode(form).encode(), _FORM), clock))
        code = str(answer.get("error_code") or "52000")
        if code != "52000":
            said = answer.get("error_msg")
            raise Unanswered(_KINDS.get(code, "refused"), f"{code}: {said}" if said else code)
        lines = [each["dst"] for each in answer["trans_result"]]
        if not all(isinstance(line, str) for line in lines):
            raise Unanswered("empty")
        return "\n".join(lines)
