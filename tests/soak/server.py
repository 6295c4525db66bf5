"""A local stand-in for what the network has: an engine that translates, which may stall or drop, and feeds with articles."""

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STALLED = 4.0
"""Seconds a stalled answer takes."""


class Server(ThreadingHTTPServer):
    """Answers on a port of its own."""

    daemon_threads = True

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.texts = texts
        self.manner = "well"
        """`well`, `stalls` or `drops`."""

    @property
    def address(self) -> str:
        """Return where it answers."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_: object) -> None:
        """Say nothing of callers that go away."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        asked = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with suppress(ValueError):
            asked = json.loads(asked).get("q", "")
        several = isinstance(asked, list)
        said = [f"In English: {len(str(each))} letters." for each in (asked if several else [asked])]
        self._answer(json.dumps({"translatedText": said if several else said[0]}), "application/json")

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name.startswith("feed"):
            self._answer(self._feed(name), "application/rss+xml")
        elif name.startswith("page"):
            text = self.server.texts[int(name[4:]) % len(self.server.texts)]
            title, *rest = [line for line in text.splitlines() if line]
            body = "".join(f"<p>{escape(each)}</p>" for each in rest)
            page = f'<html lang="ar"><head><title>{escape(title)}</title></head><body><article><h1>{escape(title)}</h1>{body}</article></body></html>'
            self._answer(page, "text/html; charset=utf-8")
        else:
            self._answer("[]" if name == "languages" else "", "application/json")

    def _feed(self, name: str) -> str:
        first = sum(map(ord, name))
        items = "".join(
            f"<item><title>{escape(self.server.texts[number % len(self.server.texts)].splitlines()[0])}</title>"
            f"<link>{self.server.address}/page{number}</link><guid>{number}</guid></item>"
            for number in range(first, first + 3)
        )
        return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{name}</title><link>{self.server.address}</link><description>x</description>{items}</channel></rss>'

    def _answer(self, text: str, kind: str) -> None:
        if self.server.manner == "drops":
            self.close_connection = True
            self.connection.close()
            return
        if self.server.manner == "stalls":
            time.sleep(STALLED)
        data = text.encode()
        with suppress(OSError):
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(texts: Sequence[str]) -> Iterator[Server]:
    """Yield a server that answers until it is left."""
    server = Server(texts)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
