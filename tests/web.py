"""A web of one's own on 127.0.0.1."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random

_WORDS = [
    "الوزارة",
    "المحطة",
    "المدينة",
    "النهر",
    "الجسر",
    "القطار",
    "السوق",
    "الميناء",
    "المطار",
    "الجامعة",
    "المستشفى",
    "المدرسة",
    "الشركة",
    "المصرف",
    "البرلمان",
    "الحكومة",
    "اللجنة",
    "المجلس",
    "الاتحاد",
    "النقابة",
    "أعلنت",
    "افتتحت",
    "أغلقت",
    "وسعت",
    "رممت",
    "أنشأت",
    "قررت",
    "أجلت",
    "ناقشت",
    "رفضت",
    "أمس",
    "اليوم",
    "غدا",
    "صباحا",
    "مساء",
    "قريبا",
    "أخيرا",
    "فجأة",
    "تدريجيا",
    "جديدة",
    "قديمة",
    "كبيرة",
    "صغيرة",
    "بعيدة",
    "طويلة",
    "واسعة",
    "حديثة",
    "مهمة",
    "نادرة",
    "في",
    "على",
    "من",
    "إلى",
    "بعد",
    "قبل",
]


def paragraphs(number, count=4):
    """Return paragraphs of forty words that no other number has."""
    chosen = Random(number)
    return [" ".join(chosen.choices(_WORDS, k=40)) + "." for _ in range(count)]


class Web:
    """Answers at paths as it was told, and remembers what it was asked."""

    def __init__(self, port):
        self.port = port
        self.address = f"http://127.0.0.1:{port}"
        self.tunnels_to = None
        """The port that this web, asked as a proxy, connects to."""
        self.pages = {"/robots.txt": (404, {}, b"")}
        self.asked = []

    def says(self, path, data=b"", status=200, kind="text/html; charset=utf-8", **headers):
        """Answer a path with bytes, or with what a function writes to the handler; return the address."""
        named = {"Content-Type": kind} | {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, named, data)
        return self.address + path

    def paths(self):
        return [path for path, _ in self.asked]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        web = self.server.web
        web.asked.append((self.path, self.headers))
        status, headers, data = web.pages.get(self.path, (404, {}, b""))
        if callable(data):
            data(self)
            return
        if "ETag" in headers and self.headers.get("If-None-Match") == headers["ETag"]:
            status, data = 304, b""
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def do_CONNECT(self):
        web = self.server.web
        web.asked.append((self.path, self.headers))
        if web.tunnels_to is None:
            self.send_error(403)
            return
        self.send_response(200)
        self.end_headers()
        with socket.create_connection(("127.0.0.1", web.tunnels_to)) as other:
            back = threading.Thread(target=_carry, args=(other, self.connection), daemon=True)
            back.start()
            _carry(self.connection, other)
            back.join()

    def log_message(self, *_):
        pass


def _carry(one, other):
    """Carry what comes from one connection to another until it ends."""
    with suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)


@contextmanager
def serving(context=None) -> Iterator[Web]:
    """Yield a web that answers in a thread of its own until it is left, over TLS with a context."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.daemon_threads = True
    server.handle_error = lambda *_: None
    server.web = Web(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server.web
    server.shutdown()
    server.server_close()
    thread.join()
