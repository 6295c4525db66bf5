"""Addresses that stand in a text, and opening them in a browser."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from tui.language.spoken import gettext as _
from tui.language.spoken import marked

_ADDRESS = r"(?:https?://|www\.)[^\s<>\"'«»“”`{}|\\^،؛]+|(?:mailto:)?(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
_SCHEMES = ("http", "https", "mailto")
_TRAILING = ".,;:!?؟…*_"
_SECONDS = 2.0
"""How long is waited for an opener that fails; one that still runs has become the browser."""
NO_BROWSER = marked("there is no browser with a window here")
_PAIRS = {")": "(", "]": "["}


class Link(NamedTuple):
    """An address in a text."""

    start: int
    """In code points of the text."""
    end: int
    address: str
    """With its scheme."""


def links(text: str) -> list[Link]:
    """Return the addresses in a text: those of the web and of mail, without the punctuation behind them."""
    if "://" not in text and "www." not in text and "@" not in text:
        return []
    found = []
    for match in re.finditer(_ADDRESS, text):
        shown = _without_tail(match[0])
        address = _with_scheme(shown)
        if is_safe(address):
            found.append(Link(match.start(), match.start() + len(shown), address))
    return found


def link_at(text: str, offset: int) -> Link | None:
    """Return the address that stands at a code point of a text."""
    return next((link for link in links(text) if link.start <= offset < link.end), None)


def is_safe(address: str) -> bool:
    """Return whether an address may be handed to a browser: printable, of the web or of mail, with a host or a name."""
    if not address.isprintable() or any(sign.isspace() for sign in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in _SCHEMES and bool(parts.netloc if parts.scheme != "mailto" else parts.path)


def browser(environ: Mapping[str, str], platform: str = sys.platform) -> list[str]:
    """Return the words that open an address in a browser with a window of its own; none where there is no such browser.

    A browser of the terminal would write over the screen.
    """
    if platform == "darwin":
        return ["open"]
    if environ.get("WSL_DISTRO_NAME") and (found := shutil.which("wslview", path=environ.get("PATH"))):
        return [found]
    if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        found = shutil.which("xdg-open", path=environ.get("PATH"))
        return [found] if found else []
    return []


def open_address(address: str, environ: Mapping[str, str]) -> str:
    """Open an address in the browser; return why that could not be done, a clause, empty where it was.

    Takes some time: call it from a worker.
    """
    if sys.platform == "win32":
        os.startfile(address)
        return ""
    words = browser(environ)
    if not words:
        return NO_BROWSER
    quiet = subprocess.DEVNULL
    try:
        opener = subprocess.Popen([*words, address], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
        code = opener.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        return ""
    except OSError as error:
        return f"{words[0]}: {error.strerror}"
    return "" if code == 0 else _("{program} gave up with code {code}").format(program=words[0], code=code)


def _without_tail(address: str) -> str:
    while address:
        last = address[-1]
        opening = _PAIRS.get(last)
        if last not in _TRAILING and (opening is None or address.count(opening) >= address.count(last)):
            break
        address = address[:-1]
    return address


def _with_scheme(address: str) -> str:
    if address.startswith("www."):
        return f"https://{address}"
    if "://" not in address and "@" in address and not address.startswith("mailto:"):
        return f"mailto:{address}"
    return address
