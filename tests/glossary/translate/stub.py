"""A translating server on this machine that behaves as it is told."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class Stub(ThreadingHTTPServer):
    """Answers by the first part of the path: `/ok/…`, `/stall/…`, `/drop/…`; keeps what it was asked."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.released = threading.Event()

    def url(self, behaviour: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{behaviour}"


@contextmanager
def running() -> Iterator[Stub]:
    server = Stub()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: Stub

    def do_GET(self) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        self._behave(asked)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._behave(json.loads(body))

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _behave(self, asked: dict[str, str]) -> None:
        self.server.asked.append(asked)
        self.server.paths.append(self.path)
        behaviour = urlsplit(self.path).path.split("/")[1]
        getattr(self, f"_{behaviour}")(asked)

    def _send(self, status: int, body: str, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def _ok(self, asked: dict[str, str]) -> None:
        self._send(200, json.dumps({"translatedText": f"[{asked['q']}]"}))

    def _page(self, asked: dict[str, str]) -> None:
        self._send(200, f'<html><div class="result-container">[{asked["q"]}]</div></html>', "text/html; charset=utf-8")

    def _memory(self, asked: dict[str, str]) -> None:
        answer = {"responseData": {"translatedText": f"[{asked['q']}] &#39;"}, "responseStatus": 200, "matches": []}
        self._send(200, json.dumps(answer))

    def _quota(self, _: dict[str, str]) -> None:
        notice = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY."
        self._send(200, json.dumps({"responseData": {"translatedText": notice}, "matches": []}))

    def _stall(self, _: dict[str, str]) -> None:
        self.server.released.wait(30)
        self.close_connection = True

    def _trickle(self, _: dict[str, str]) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        while not self.server.released.wait(0.1):
            try:
                self.wfile.write(b" ")
            except OSError:
                return

    def _drop(self, _: dict[str, str]) -> None:
        self.close_connection = True

    def _short(self, _: dict[str, str]) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"transl')
        self.close_connection = True

    def _limit(self, _: dict[str, str]) -> None:
        self._send(429, json.dumps({"error": "Slowdown"}))

    def _broken(self, _: dict[str, str]) -> None:
        self._send(500, json.dumps({"error": "Internal"}))

    def _key(self, _: dict[str, str]) -> None:
        self._send(403, json.dumps({"error": "Invalid API key"}))

    def _html(self, _: dict[str, str]) -> None:
        self._send(200, "<html><body>Please log in to this network</body></html>", "text/html")

    def _null(self, _: dict[str, str]) -> None:
        self._send(200, "null")

    def _nothing(self, _: dict[str, str]) -> None:
        self._send(200, json.dumps({"translatedText": None, "responseData": {"translatedText": None}, "matches": []}))

    def _blank(self, _: dict[str, str]) -> None:
        self._send(200, "")

    def _odd(self, _: dict[str, str]) -> None:
        self._send(200, json.dumps({"translatedText": "a \x1b[31mred\x07 \ud800word\n"}))

    def _flood(self, _: dict[str, str]) -> None:
        self._send(200, json.dumps({"translatedText": "word " * 200_000}))
