"""The process in which an engine is asked: a request as JSON on stdin, its answer as JSON on stdout."""

import json
import os
import sys
import threading
from typing import Any

from glossary.translate.asking import Unanswered, ask, reason

_GRACE = 1.0
"""Seconds after which this process ends itself if whoever started it did not."""


def main() -> None:
    """Read a request, ask the engine, write its answer or why there is none."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(2, 1)
    request: dict[str, Any] = json.load(sys.stdin)
    watch = threading.Timer(float(request["deadline"]) + _GRACE, os._exit, (3,))
    watch.daemon = True
    watch.start()
    json.dump(_answer(request), answers)
    answers.flush()
    os._exit(0)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"translations": [ask(request, text) for text in request["texts"]]}
    except Unanswered as failure:
        return {"failure": failure.kind, "detail": failure.detail}
    except Exception as error:  # noqa: BLE001 - whatever a library raises has to reach the other process as a sentence
        kind, detail = reason(error)
        return {"failure": kind, "detail": detail}


if __name__ == "__main__":
    main()
