"""The environment of the processes that we start."""

import os
from pathlib import Path

import glossary

_ROOT = Path(glossary.__file__).resolve().parent.parent
_KEYS = ("WARRAQ_KEY_", "WARRAQ_TRANSLATOR_KEY")
"""How the variables begin in which the user keeps keys."""


def child_environment(key: str = "") -> dict[str, str]:
    """Return our environment without the keys of engines, nor this one, in which a process finds this package."""
    environment = {
        name: value for name, value in os.environ.items() if not (name.startswith(_KEYS) or (key and key in value))
    }
    path = [str(_ROOT), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(part for part in path if part)
    environment["PYTHONIOENCODING"] = "utf-8"
    return environment
