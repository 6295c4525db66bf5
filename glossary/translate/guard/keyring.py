"""The keys of engines in the system's keyring, which is asked in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from corpus.worded import worded
from glossary.errors import KeyUnavailable
from glossary.translate.environment import child_environment

_CHILD = "glossary.translate.guard.keyring_child"
_READING, _WRITING = 5.0, 30.0
"""Seconds that a keyring may take: who keeps a key may be asked to unlock it first."""
_SENTENCES = {
    "missing": "The package keyring is not installed: run `pip install 'warraq[keyring]'`, or set {variable}.",
    "none": "This system has no keyring that can be used: set {variable} instead.",
    "locked": "The keyring is locked: unlock it and try again, or set {variable}.",
    "late": "The keyring did not answer, it may wait to be unlocked: unlock it and try again, or set {variable}.",
    "lost": "The keyring took the key and did not keep it: set {variable} instead.",
    "failed": "The keyring cannot be used ({detail}): set {variable} instead.",
}


class Keyring:
    """Keeps keys as passwords of the service warraq, the engine's name for the user."""

    def __init__(self, variable: str = "WARRAQ_KEY_NAME", seconds: float | None = None) -> None:
        """Name the variable that stands in for it where it cannot be used, and the seconds it may take."""
        self._variable = variable
        self._seconds = seconds

    def find(self, names: Sequence[str]) -> dict[str, str]:
        """Return the keys that are kept for engines, by their names; raises KeyUnavailable."""
        keys = self._asked({"do": "get", "names": list(names)}, _READING).get("keys")
        return {str(name): str(key) for name, key in keys.items()} if isinstance(keys, dict) else {}

    def keep(self, name: str, key: str) -> None:
        """Keep the key of an engine; raises KeyUnavailable."""
        answer = self._asked({"do": "set", "names": [name], "key": key}, _WRITING)
        if answer.get("keys") != {name: key}:
            raise self._unavailable("lost")

    def remove(self, name: str) -> bool:
        """Keep the key of an engine no longer; return whether there was one; raises KeyUnavailable."""
        if name not in self.find([name]):
            return False
        self._asked({"do": "delete", "names": [name]}, _WRITING)
        return True

    def _asked(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        if find_spec("keyring") is None:
            raise self._unavailable("missing")
        try:
            done = subprocess.run(
                [sys.executable, "-P", "-m", _CHILD],
                input=json.dumps(request).encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(),
                start_new_session=True,
                timeout=self._seconds or seconds,
                check=False,
            )
            answer = json.loads(done.stdout)
        except subprocess.TimeoutExpired:
            raise self._unavailable("late") from None
        except (OSError, ValueError) as error:
            raise self._unavailable("failed", type(error).__name__) from None
        if not isinstance(answer, dict) or "failure" in answer:
            raise self._unavailable(str(answer.get("failure")), str(answer.get("detail")))
        return answer

    def _unavailable(self, kind: str, detail: str = "") -> KeyUnavailable:
        words = _SENTENCES.get(kind, _SENTENCES["failed"])
        return KeyUnavailable(worded(words, variable=self._variable, detail=detail))
