"""A translating server on this machine that behaves as it is told, whichever engine it is taken for."""

import gzip
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from tests.glossary.translate.shapes import answer_of, asked_of, kind_of, made, texts_of


class Stub(ThreadingHTTPServer):
    """Answers by the first part of the path: `/ok/…`, `/stall/…`, `/wait200/…`; keeps what it was asked.

    `/told/…` is answered by the first word of the text, so that one process can be asked for all faults at once.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[Any] = []
        self.paths: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.said = ""
        """What `/said/…` gives as the content of a chat or as a text."""
        self.reports: object = {}
        """What `/report/…` gives as JSON."""
        self.leads_to = ""
        """Where `/elsewhere/…` redirects."""
        self.most = self.now = 0
        """How many requests were under way at a time at most, and are now."""
        self.counting = threading.Lock()
        self.released = threading.Event()

    def url(self, behaviour: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{behaviour}"

    def forget(self) -> None:
        self.asked.clear()
        self.paths.clear()
        self.headers.clear()
        self.most = 0


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
        self._behave(b"")

    def do_POST(self) -> None:
        self._behave(self.rfile.read(int(self.headers["Content-Length"])))

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _behave(self, body: bytes) -> None:
        server, asked = self.server, asked_of(self.path, body)
        behaviour = urlsplit(self.path).path.split("/")[1]
        self.kind = kind_of(self.path, asked)
        with server.counting:
            server.now += 1
            self.is_under_way = True
            server.most = max(server.most, server.now)
            server.asked.append(asked)
            server.paths.append(self.path)
            server.headers.append(dict(self.headers.items()))
        try:
            if behaviour == "told":
                behaviour = texts_of(self.kind, asked)[0].split()[0]
            if behaviour.startswith("join"):
                self._join(int(behaviour.removeprefix("join")))
                behaviour = "wait50"
            if behaviour.startswith("wait"):
                server.released.wait(int(behaviour.removeprefix("wait")) / 1000)
                behaviour = "ok"
            getattr(self, f"_{behaviour}")(asked)
        except OSError:
            self.close_connection = True
        finally:
            self._leave()

    def _join(self, count: int) -> None:
        """Wait until so many requests have been under way at a time, however long their senders take, or for 20 s."""
        until = time.monotonic() + 20
        while self.server.most < count and time.monotonic() < until:
            self.server.released.wait(0.01)

    def _leave(self) -> None:
        """Be under way no longer: whoever reads the answer may ask again before this handler returns."""
        with self.server.counting:
            self.server.now -= self.is_under_way
            self.is_under_way = False

    def _send(self, status: int, body: str | bytes, kind: str = "application/json", **headers: str) -> None:
        data = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self._leave()
        self.wfile.write(data)

    def _give(self, asked: Any, texts: list[Any]) -> None:
        self._send(200, *answer_of(self.kind, asked, texts))

    def _ok(self, asked: Any) -> None:
        self._give(asked, [made(text) for text in texts_of(self.kind, asked)])

    def _said(self, asked: Any) -> None:
        self._give(asked, [self.server.said for _ in texts_of(self.kind, asked)])

    def _echo(self, asked: Any) -> None:
        self._give(asked, texts_of(self.kind, asked))

    def _fewer(self, asked: Any) -> None:
        self._give(asked, [made(text) for text in texts_of(self.kind, asked)][1:] or [""])

    def _singly(self, asked: Any) -> None:
        """As a server of LibreTranslate that knows no lists."""
        if isinstance(asked["q"], list):
            self._send(400, json.dumps({"error": "q must be a string"}))
        else:
            self._ok(asked)

    def _poison(self, asked: Any) -> None:
        """Stalls for one text only."""
        self._stall(asked) if any("سم" in text for text in texts_of(self.kind, asked)) else self._ok(asked)

    def _warm(self, asked: Any) -> None:
        """As a model that has a temperature of its own, and knows no system."""
        if "temperature" in asked:
            self._send(400, json.dumps({"error": {"message": "Unsupported value: 'temperature' must be 1."}}))
        elif len(asked["messages"]) > 1:
            self._send(500, json.dumps({"error": {"message": "Jinja: System role not supported"}}))
        else:
            self._ok(asked)

    def _report(self, _: Any) -> None:
        self._send(200, json.dumps(self.server.reports))

    def _quota(self, _: Any) -> None:
        notice = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN  02 HOURS 10 MINUTES 05 SECONDS"
        self._send(200, json.dumps({"responseData": {"translatedText": notice}, "matches": []}))

    def _stall(self, _: Any) -> None:
        self.server.released.wait(30)
        self.close_connection = True

    def _trickle(self, _: Any) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000000")
        self.end_headers()
        while not self.server.released.wait(0.05):
            self.wfile.write(b" ")

    def _endless(self, _: Any) -> None:
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        while not self.server.released.is_set():
            self.wfile.write(b"x" * 65536)

    def _bomb(self, _: Any) -> None:
        self._send(200, gzip.compress(b" " * 8_000_000, 1), Content_Encoding="gzip")

    def _packed(self, asked: Any) -> None:
        body, kind = answer_of(self.kind, asked, [made(text) for text in texts_of(self.kind, asked)])
        self._send(200, gzip.compress(body.encode()), kind, Content_Encoding="gzip")

    def _drop(self, _: Any) -> None:
        self.close_connection = True

    def _short(self, _: Any) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"transl')
        self.close_connection = True

    def _limit(self, _: Any) -> None:
        self._send(429, json.dumps({"error": "Slowdown"}), Retry_After="7")

    def _later(self, _: Any) -> None:
        self._send(503, json.dumps({"error": "Later"}), Retry_After=formatdate(time.time() + 120, usegmt=True))

    def _broken(self, _: Any) -> None:
        self._send(500, json.dumps({"error": "Internal"}))

    def _key(self, asked: Any) -> None:
        key = asked.get("api_key") or asked.get("key") or "" if isinstance(asked, dict) else ""
        self._send(403, json.dumps({"error": f"Invalid API key {key}"}))

    def _html(self, _: Any) -> None:
        self._send(200, "<html><body>Please log in to this network</body></html>", "text/html")

    def _login(self, _: Any) -> None:
        self._send(302, "", "text/html", Location="http://portal.invalid/login")

    def _elsewhere(self, _: Any) -> None:
        self._send(307, "", "text/html", Location=self.server.leads_to)

    def _circle(self, _: Any) -> None:
        self._send(307, "", "text/html", Location=self.path)

    def _gone(self, _: Any) -> None:
        self._send(404, "<html>Not Found</html>", "text/html")

    def _null(self, _: Any) -> None:
        self._send(200, "null")

    def _nothing(self, asked: Any) -> None:
        self._give(asked, [None if self.kind != "google" else "" for _ in texts_of(self.kind, asked)])

    def _blank(self, _: Any) -> None:
        self._send(200, "")

    def _latin(self, _: Any) -> None:
        self._send(200, b'{"translatedText": "caf\xe9 \xff"}', "application/json; charset=utf-8")

    def _odd(self, asked: Any) -> None:
        lone = "" if self.kind == "google" else "\ud800"
        self._give(asked, [f"a \x1b[31mred\x07 \u202eword{lone}\n" for _ in texts_of(self.kind, asked)])

    def _flood(self, asked: Any) -> None:
        self._give(asked, ["word " * 200_000 for _ in texts_of(self.kind, asked)])
