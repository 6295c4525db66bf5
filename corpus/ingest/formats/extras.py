"""Libraries that are not installed with warraq, for formats that not everybody has."""

from importlib import import_module
from typing import Any

from corpus.errors import UnreadableSource
from corpus.worded import worded


def extra(module: str, name: str, what: str) -> Any:
    """Return a library; raises UnreadableSource with the command that installs it, which is called after the extra `name`."""
    try:
        return import_module(module)
    except ImportError as error:
        raise UnreadableSource(
            worded(
                "{what} need a package that is not installed: install it with {command}.",
                what=what,
                command=f"pip install 'warraq[{name}]'",
            )
        ) from error
