"""The keys of engines: from the environment, else from the system's keyring; never from anywhere else."""

import re
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress

from glossary.errors import KeyUnavailable
from glossary.translate.guard.keyring import Keyring

CHOSEN_VARIABLE = "WARRAQ_TRANSLATOR_KEY"
"""The environment variable with the key of the engine that is chosen."""


def key_variable(name: str) -> str:
    """Return the environment variable that may hold the key of an engine."""
    return f"WARRAQ_KEY_{re.sub('[^A-Z0-9]', '_', name.upper())}"


class Keys:
    """Finds keys, and says where one came from; asks the keyring only where the environment has none."""

    def __init__(self, environ: Mapping[str, str], chosen: Collection[str] = ()) -> None:
        """Know the environment, and the names of the engines that the key for the chosen one may be meant for."""
        self._environ = environ
        self._chosen = chosen

    def find(self, name: str) -> str:
        """Return the key of an engine, empty where there is none; raises KeyUnavailable where the keyring cannot be asked."""
        return self.written(name) or Keyring(key_variable(name)).find([name]).get(name, "")

    def found(self, names: Iterable[str]) -> dict[str, str]:
        """Return where the keys of engines are, `environment` or `keyring`, by the names of those that have one."""
        wanted = list(names)
        written = {name: "environment" for name in wanted if self.written(name)}
        others = [name for name in wanted if name not in written]
        with suppress(KeyUnavailable):
            written |= dict.fromkeys(Keyring().find(others) if others else (), "keyring")
        return written

    def written(self, name: str) -> str:
        """Return the key of an engine that the environment holds, empty where it holds none."""
        own = self._environ.get(key_variable(name), "").strip()
        return own or (self._environ.get(CHOSEN_VARIABLE, "").strip() if name in self._chosen else "")
