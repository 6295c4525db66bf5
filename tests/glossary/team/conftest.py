"""A PostgreSQL database with users, and a way to cut the connection to it."""

import socket
import threading
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import text

from corpus.store.engine import open_engine


@pytest.fixture
def owned(new_database, migrated):
    """Yield an engine on an up-to-date PostgreSQL database of the test's own, as the user who owns the tables."""
    opened = open_engine(new_database("postgresql", like=migrated("postgresql")))
    yield opened
    opened.dispose()


@pytest.fixture
def as_user(owned):
    """Return a function that makes a user of the server and opens the database as that user."""
    opened = []

    def make(name):
        user = f"{name} of {owned.url.database}"
        with owned.connect() as connection:
            connection.execute(text(f"CREATE ROLE {_quoted(user)} LOGIN"))
            connection.commit()
        opened.append((user, open_engine(owned.url.set(username=user).render_as_string(hide_password=False))))
        return opened[-1]

    yield make
    for user, engine in opened:
        engine.dispose()
        with owned.connect() as connection:
            connection.execute(text(f"DROP OWNED BY {_quoted(user)}"))
            connection.execute(text(f"DROP ROLE {_quoted(user)}"))
            connection.commit()


def _quoted(user):
    doubled = user.replace('"', '""')
    return f'"{doubled}"'


class Line:
    """A line to a server that can be cut and mended."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._open: list[socket.socket] = []
        self._listening: socket.socket | None = None
        self.port = 0
        self.mend()

    def mend(self) -> None:
        """Let programs connect."""
        listening = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        self._listening, self.port = listening, listening.getsockname()[1]
        threading.Thread(target=self._accept, args=[listening], daemon=True).start()

    def cut(self) -> None:
        """End all connections and refuse new ones."""
        if self._listening is not None:
            with suppress(OSError):
                self._listening.shutdown(socket.SHUT_RDWR)
            self._listening.close()
            self._listening = None
        while self._open:
            each = self._open.pop()
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                near, _ = listening.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            far.connect(self._server)
            self._open += (near, far)
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=_carry, args=[one, other], daemon=True).start()


def _carry(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(1 << 16):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)


@pytest.fixture
def line(owned):
    """Yield a line to the server of the database."""
    folder = parse_qs(urlsplit(owned.url.render_as_string(hide_password=False)).query)["host"][0]
    made = Line(f"{folder}/.s.PGSQL.5432")
    yield made
    made.cut()


@pytest.fixture
def far(owned, line):
    """Yield an engine on the database at the other end of the line."""
    address = owned.url.set(host="127.0.0.1", port=line.port).difference_update_query(["host"])
    opened = open_engine(address.update_query_dict({"sslmode": "disable"}).render_as_string(hide_password=False))
    yield opened
    opened.dispose()
