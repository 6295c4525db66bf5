"""Google and MyMemory through deep-translator, which parses their answers; what travels goes through our own door."""

import html
import json
import re
from threading import local
from typing import Any
from urllib.parse import urlencode

from corpus.worded import worded
from glossary.translate.asking.asker import Task, Told
from glossary.translate.asking.deadline import Deadline
from glossary.translate.asking.replies import Reply
from glossary.translate.asking.unanswered import Unanswered, refusal
from glossary.translate.asking.web import Sent, Web

_NOTICES = re.compile(r"MYMEMORY WARNING|QUERY LENGTH LIMIT|INVALID |NO QUERY|PLEASE SELECT|LIMIT EXCEEDED")
"""How MyMemory begins what it gives in the place of a translation: in capitals, as no article does."""
_WRONG_PAIR = "403"
"""MyMemory's number for what it cannot do, which elsewhere is that of a wrong key."""
_NEXT = re.compile(r"NEXT AVAILABLE IN\s+(\d+) HOURS\s+(\d+) MINUTES\s+(\d+) SECONDS", re.I)


class Door:
    """Stands where deep-translator looks for `requests`, which knows neither a deadline nor an end of an answer."""

    def __init__(self) -> None:
        """Ask nobody yet."""
        self._web = Web()
        self._here = local()

    def open(self, clock: Deadline, mail: str = "") -> None:
        """Let the requests of this thread through until a clock has run down."""
        self._here.clock = clock
        self._here.mail = mail

    def get(self, url: str, params: dict[str, str], **_ignored: object) -> "Page":
        """Return the answer to a GET; raises Unanswered for any that is no success."""
        asked = {**params, **({"de": self._here.mail} if self._here.mail else {})}
        reply = self._web.reply(url, Sent(query=urlencode(asked)), self._here.clock)
        if not 200 <= reply.status < 300:
            raise refusal(reply.status, _read(reply), reply.headers)
        return Page(reply)


class Page:
    """An answer as deep-translator reads it."""

    def __init__(self, reply: Reply) -> None:
        """Know the answer."""
        self.status_code = reply.status
        self._reply = reply

    @property
    def text(self) -> str:
        """The body as text."""
        return self._reply.text

    def json(self) -> Any:
        """Return the body read as JSON, after what MyMemory says there and deep-translator passes over."""
        answer = self._reply.json()
        if isinstance(answer, dict):
            _refuse(answer)
            answer[
                "matches"
            ] = []  # which the library takes from where there is no translation: they are of other texts
        return answer

    def close(self) -> None:
        """Nothing is open any more."""


class Deep:
    """Google's page for old telephones, or MyMemory."""

    def __init__(self, told: Told) -> None:
        """Put our door before the library."""
        self._told = told
        self._door = Door()
        self._make = _google if told.kind == "google" else _mymemory

    def english(self, task: Task) -> list[str]:
        """Return the English of every text, one after the other."""
        self._door.open(task.clock, self._told.account)
        return [self._of(text) for text in task.texts]

    def _of(self, text: str) -> str:
        engine = self._make(self._told, self._door)
        engine._base_url = self._told.url  # there is no other way to name an address
        try:
            answer = engine.translate(text)
        except Unanswered:
            raise
        except Exception as error:
            raise _reason(error) from error
        if not isinstance(answer, str):
            raise Unanswered("empty")
        return _unnoticed(answer) if self._told.kind == "mymemory" else answer


def _google(told: Told, door: Door) -> Any:
    from deep_translator import google

    google.requests = door
    return google.GoogleTranslator(source=told.source, target=told.target)


def _mymemory(told: Told, door: Door) -> Any:
    from deep_translator import mymemory

    mymemory.requests = door
    return mymemory.MyMemoryTranslator(source=told.source, target=told.target)


def _refuse(answer: dict[str, Any]) -> None:
    """Raise Unanswered where MyMemory reports a failure inside a success."""
    status = str(answer.get("responseStatus") or 200)
    if status == "200":
        return
    said = str(answer.get("responseDetails") or "")
    if _NEXT.search(said) or "WARNING" in said.upper():
        raise _noticed(said)
    is_known = status.isdigit() and status != _WRONG_PAIR
    raise refusal(int(status) if is_known else 400, {"error": said}, {})


def _unnoticed(answer: str) -> str:
    """Return the translation that MyMemory gave; raises Unanswered where it is a notice."""
    if _NOTICES.match(answer):
        raise _noticed(answer)
    return html.unescape(answer)


def _noticed(said: str) -> Unanswered:
    wait = _NEXT.search(said)
    if wait:
        hours, minutes, seconds = (int(part) for part in wait.groups())
        return Unanswered("quota", said, hours * 3600.0 + minutes * 60 + seconds)
    return Unanswered("quota" if "WARNING" in said.upper() else "refused", said)


def _read(reply: Reply) -> Any:
    try:
        return json.loads(reply.data)
    except ValueError:
        return None


def _reason(error: Exception) -> Unanswered:
    from deep_translator import exceptions as faults

    if isinstance(error, faults.TranslationNotFound):
        return Unanswered("answer", worded("no translation in the page"))
    if isinstance(error, faults.NotValidLength | faults.NotValidPayload):
        return Unanswered("refused", worded("the text is too long for it"))
    if isinstance(error, StopIteration):
        return Unanswered("empty")
    if isinstance(error, KeyError | IndexError | AttributeError | TypeError | ValueError):
        return Unanswered("answer", worded("its answer has another shape"))
    return Unanswered("crash", type(error).__name__)
