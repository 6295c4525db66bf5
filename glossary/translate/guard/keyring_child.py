"""The process that asks the system's keyring: a request as JSON on stdin, its answer as JSON on stdout.

Keyrings ask over D-Bus, open windows, or read a password from a terminal; here none of that can hold up the program, and
there is no terminal to ask on.
"""

import json
import os
import sys
from typing import Any

SERVICE = "warraq"


def main() -> None:
    """Read a request, do what it asks, write what came of it."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(2, 1)
    json.dump(answer(json.load(sys.stdin)), answers)
    answers.flush()
    os._exit(0)


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of the engines that are named, having kept or removed one where that was asked; or why not."""
    try:
        import keyring
    except ImportError:
        return {"failure": "missing", "detail": ""}
    try:
        return _done(keyring, request)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - each of the many backends has errors of its own
        kinds = {each.__name__ for each in type(error).__mro__}
        known = {"NoKeyringError": "none", "KeyringLocked": "locked", "PasswordDeleteError": "absent"}
        kind = next((word for name, word in known.items() if name in kinds), "failed")
        return {"failure": kind, "detail": type(error).__name__}


def _done(keyring: Any, request: dict[str, Any]) -> dict[str, Any]:
    names: list[str] = request["names"]
    if request["do"] == "set":
        keyring.set_password(SERVICE, names[0], request["key"])
    elif request["do"] == "delete":
        keyring.delete_password(SERVICE, names[0])
        return {"keys": {}}
    found = {name: keyring.get_password(SERVICE, name) for name in names}
    return {"keys": {name: key for name, key in found.items() if key}}


if __name__ == "__main__":
    main()
