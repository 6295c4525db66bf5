"""The process in which an engine is asked: JSON lines on stdin, an answer as a JSON line on stdout for each.

The first line says which engine and what it needs to know (its key too: a key is never an argument or in the environment). Every other
line is a passage: a number, its texts, its terms, its seconds. Answers come in the order in which they are there.
"""

import json
import os
import sys
from importlib import import_module
from queue import SimpleQueue
from threading import Lock, Thread, Timer
from typing import Any, TextIO

from corpus.worded import Worded, worded
from glossary.translate.asking.asker import Asker, Task, Told
from glossary.translate.asking.deadline import Deadline
from glossary.translate.asking.unanswered import Unanswered

_ASKERS = {
    "google": ("deep", "Deep"),
    "mymemory": ("deep", "Deep"),
    "libretranslate": ("libretranslate", "LibreTranslate"),
    "microsoft": ("microsoft", "Microsoft"),
    "yandex": ("yandex", "Yandex"),
    "qcri": ("qcri", "Qcri"),
    "baidu": ("baidu", "Baidu"),
    "chatgpt": ("chat", "Chat"),
    "chat": ("chat", "Chat"),
    "local": ("model", "Model"),
}
_MALFORMED = (KeyError, IndexError, AttributeError, TypeError, ValueError)
_SHORTEST_KEY = 8
"""Code points of a key that no English holds by chance."""
_IDLE = 30.0
"""Seconds without work after which this process ends."""


class Desk:
    """Takes passages and writes answers, several at a time."""

    def __init__(self, told: dict[str, Any], answers: TextIO) -> None:
        """Start the threads that ask."""
        self._key = str(told.get("key", ""))
        self._answers = answers
        self._lock = Lock()
        self._under_way = 0
        self._idle: Timer | None = None
        self._passages: SimpleQueue[dict[str, Any]] = SimpleQueue()
        parallel = int(told.pop("parallel"))
        self._asker = _asker(Told(**told))
        for _ in range(parallel):
            Thread(target=self._work, daemon=True).start()
        self._wait()

    def take(self, passage: dict[str, Any]) -> None:
        """Have a passage translated."""
        with self._lock:
            self._under_way += 1
            if self._idle is not None:
                self._idle.cancel()
        self._passages.put(passage)

    def _work(self) -> None:
        while True:
            passage = self._passages.get()
            answer = self._answer(passage)
            with self._lock:
                self._under_way -= 1
                print(json.dumps({"id": passage["id"], **answer}), file=self._answers, flush=True)
                if not self._under_way:
                    self._wait()

    def _wait(self) -> None:
        self._idle = Timer(_IDLE, os._exit, (0,))
        self._idle.daemon = True
        self._idle.start()

    def _answer(self, passage: dict[str, Any]) -> dict[str, Any]:
        clock = Deadline(float(passage["seconds"]))
        terms = tuple((str(arabic), str(english)) for arabic, english in passage["terms"])
        try:
            return self._told(self._asker.english(Task(tuple(passage["texts"]), terms, clock)))
        except Unanswered as failure:
            return self._failed(failure)
        except _MALFORMED:
            return self._failed(Unanswered("answer", worded("its answer has another shape")))
        except ModuleNotFoundError as error:
            return self._failed(Unanswered("missing", error.name or str(error)))
        except MemoryError:
            return self._failed(Unanswered("crash", worded("no memory is left")))
        except Exception as error:  # noqa: BLE001 - whatever a library raises has to reach the other process as a sentence
            return self._failed(clock.failure(error))

    def _told(self, texts: list[str]) -> dict[str, Any]:
        """Return what the engine answered, unless it says the key, which would be kept and shown with the English."""
        if len(self._key) >= _SHORTEST_KEY and any(self._key in str(text) for text in texts):
            return self._failed(Unanswered("answer", worded("it holds the key")))
        return {"texts": texts}

    def _failed(self, failure: Unanswered) -> dict[str, Any]:
        """Return what is told of a failure: the sentence it is made of and what stands in its fields, or what an engine said."""
        detail = failure.detail
        template, fields = (detail.template, detail.fields) if isinstance(detail, Worded) else ("", {"said": detail})
        told = {name: self._unlocked(str(field))[:1000] for name, field in fields.items()}
        return {"failure": failure.kind, "template": template, "fields": told, "retry_after": failure.retry_after}

    def _unlocked(self, text: str) -> str:
        return text.replace(self._key, "…") if self._key else text


def main() -> None:
    """Answer passages until there are none to come; whoever started this process is gone then."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(2, 1)
    lines = iter(sys.stdin.buffer)
    desk = Desk(json.loads(next(lines)), answers)
    for line in lines:
        desk.take(json.loads(line))
    os._exit(0)


def _asker(told: Told) -> Asker:
    module, name = _ASKERS[told.kind]
    made: Asker = getattr(import_module(f"glossary.translate.asking.{module}"), name)(told)
    return made


if __name__ == "__main__":
    main()
