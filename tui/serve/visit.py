"""One browser's visit: its web socket on one side, the app made for it on the other."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from aiohttp import WSCloseCode, WSMessage, WSMsgType, web

from tui.serve.child import Child
from tui.serve.packets import FILE, NOTE, SCREEN, Packet, SentFile, unpacked_file

MOST_COLUMNS, MOST_ROWS = 500, 300
"""The largest screen that an app draws for a page."""
_HEARTBEAT = 20.0
"""Seconds; a browser that was shut off without a word is noticed after so long."""
_MOST_TYPED = 32 * 1024 * 1024
"""Bytes of one message: pasted text comes in one."""
KeepFile = Callable[[SentFile], str]
"""Keeps a file for the browser to fetch, and returns the name it is fetched by."""


class Visit:
    """Carries what is typed to the app, and what the app draws to the browser, until one of them ends."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str], keep_file: KeepFile) -> None:
        self._command = command
        self._environ = environ
        self._keep_file = keep_file
        self._socket = web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=_MOST_TYPED)

    async def carry(self, request: web.Request) -> web.WebSocketResponse:
        """Run an app for a browser that asks for one; return when either is gone."""
        await self._socket.prepare(request)
        size = _columns(request.query.get("width")), _rows(request.query.get("height"))
        try:
            child = await Child.start(self._command, self._environ, size)
        except OSError as error:
            await self._say_end(f"The app cannot be started ({error.strerror}).")
            return self._socket
        try:
            ends = [asyncio.create_task(self._to_browser(child)), asyncio.create_task(self._to_app(child))]
            try:
                await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for end in ends:
                    end.cancel()
                await asyncio.gather(*ends, return_exceptions=True)
        finally:
            said = await asyncio.shield(child.end())
        await self._say_end(said)
        return self._socket

    async def close(self) -> None:
        """End the visit because the server ends."""
        with suppress(ConnectionError):
            await self._socket.close(code=WSCloseCode.GOING_AWAY)

    async def _say_end(self, sentence: str) -> None:
        """Tell a browser that is still there why its app is gone."""
        with suppress(ConnectionError):
            if not self._socket.closed:
                await self._send("ended", sentence)
                await self._socket.close()

    async def _to_browser(self, child: Child) -> None:
        async for packet in child.packets():
            if packet.kind == SCREEN:
                await self._socket.send_bytes(packet.content)
            elif packet.kind == FILE:
                await self._send("deliver_file_start", self._keep_file(unpacked_file(packet.content)))
            elif packet.kind == NOTE:
                await self._pass_on(packet)

    async def _pass_on(self, packet: Packet) -> None:
        match packet.note:
            case {"type": "open_url", "url": str(url)}:
                await self._send("open_url", {"url": url, "new_tab": True})
            case {"type": "title", "title": str(title)}:
                await self._send("title", title)
            case {"type": "background", "colour": str(colour)}:
                await self._send("background", colour)

    async def _send(self, kind: str, content: object) -> None:
        await self._socket.send_str(json.dumps([kind, content]))

    async def _to_app(self, child: Child) -> None:
        async for message in self._socket:
            match _envelope(message):
                case ["stdin", str(typed)]:
                    await child.type(typed)
                case ["resize", {"width": width, "height": height}]:
                    await child.tell({"type": "resize", "width": _columns(width), "height": _rows(height)})
                case [("focus" | "blur") as kind]:
                    await child.tell({"type": kind})
                case ["ping", str(sent)]:
                    await self._send("pong", sent)


def _columns(written: object) -> int:
    return _bounded(written, 80, MOST_COLUMNS)


def _rows(written: object) -> int:
    return _bounded(written, 24, MOST_ROWS)


def _bounded(written: object, usual: int, most: int) -> int:
    """Return a number of columns or rows that can be shown."""
    try:
        return min(max(int(str(written)), 1), most)
    except (ValueError, RecursionError):
        return usual


def _envelope(message: WSMessage) -> object:
    """Return what a browser sent, None where it is no JSON."""
    if message.type is not WSMsgType.TEXT:
        return None
    try:
        return json.loads(message.data)
    except (ValueError, RecursionError):
        return None
