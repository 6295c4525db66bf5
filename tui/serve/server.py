"""The server: it listens, and ends with all its apps."""

import asyncio
import errno
import logging
import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from aiohttp import web

from tui.serve.errors import ServeError
from tui.serve.site import Site

_SHUTDOWN_SECONDS = 8.0
"""So long the apps may take to end, all at once."""
_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP")
_TALKATIVE = ("aiohttp", "aiohttp.access", "aiohttp.server", "aiohttp.web", "asyncio")
"""Loggers that tell of every request that is not understood, as it came, the secret of the address with it."""


def listening_socket(host: str, port: int) -> socket.socket:
    """Return a socket that listens, on a free port where `port` is 0; raises ServeError."""
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(place[:2], family=family)
    except (socket.gaierror, UnicodeError) as error:
        raise ServeError(f"There is no host {host}: give --host a name or a number of this machine.") from error
    except OSError as error:
        raise ServeError(_not_listening(host, port, error)) from error


def _not_listening(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use: choose another one with --port, or any free one with --port 0."
    if error.errno == errno.EACCES:
        return f"Port {port} is not open to you: choose one from 1024 with --port, or any free one with --port 0."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"This machine is not {host}: give --host a name or a number of its own."
    return f"Nothing can listen on port {port} of {host} ({error.strerror}): choose others with --port and --host."


def serve(site: Site, listening: socket.socket, opened: Callable[[], None]) -> None:
    """Serve until the user ends it; `opened` is called once requests are answered."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(site, listening, opened))


async def _serve(site: Site, listening: socket.socket, opened: Callable[[], None]) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in _ENDINGS:
        with suppress(NotImplementedError, AttributeError):
            number = getattr(signal, name)
            # what nohup and the background of a script have us ignore stays ignored
            if signal.getsignal(number) is not signal.SIG_IGN:
                loop.add_signal_handler(number, ended.set)
    runner = web.AppRunner(site.application(), access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        opened()
        await ended.wait()
    finally:
        await runner.cleanup()
