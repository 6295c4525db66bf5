"""What a text in JSON says, and the sentence where it says nothing."""

import json
from typing import Any

from corpus.worded import worded


class NotJson(ValueError):
    """A text that is not JSON; its text is what follows the name of the file in a sentence."""

    def __init__(self, reason: str, *, is_followed: bool = False) -> None:
        super().__init__(reason)
        self.is_followed = is_followed
        """Whether a document ended well and another one follows it."""


def loaded(text: str) -> Any:
    """Return what a text in JSON says; raises NotJson."""
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise NotJson(
            worded(
                "is not JSON: {problem} at line {line:,}, character {place:,}",
                problem=error.msg.lower().removesuffix(" at"),
                line=error.lineno,
                place=error.colno,
            ),
            is_followed=error.msg == "Extra data",
        ) from error
    except RecursionError as error:
        raise NotJson(worded("is not read: its lists and records are nested too deeply for any article")) from error
    except ValueError as error:
        raise NotJson(worded("is not read: it holds a number of too many digits")) from error
