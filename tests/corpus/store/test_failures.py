"""What a server says that refuses to connect, in our own words."""

import time

import pytest
from sqlalchemy import text

from corpus.errors import StoreDamaged, StoreError, StoreLost
from corpus.library import Library
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine, write
from corpus.store.failures import store_failure
from corpus.store.migrate import upgrade

psycopg = pytest.importorskip("psycopg", reason="the driver is not installed")
_BEGIN = 'connection failed: connection to server at "127.0.0.1", port 5432 failed: '


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "fe_sendauth: no password supplied",
            "wants a password: write HOST:PORT:DATABASE:USER:PASSWORD into ~/.pgpass",
        ),
        ('FATAL:  password authentication failed for user "me"', "does not accept this password"),
        ('FATAL:  Peer authentication failed for user "me"', "does not accept this user"),
        ('FATAL:  role "me" does not exist', "does not accept this user"),
        ('FATAL:  database "desk" does not exist', "does not exist on that server: create it"),
        ("Connection refused", f"cannot be reached ({_BEGIN}Connection refused)"),
    ],
)
def test_a_refusal_says_what_to_do(said, told):
    """The driver hands no state on where there is no connection: what the server says tells what is wrong."""
    assert told in str(store_failure(psycopg.OperationalError(_BEGIN + said), "postgresql://me@host/desk"))


def test_an_address_that_asks_for_what_no_server_knows():
    """An option of the connection that is mistyped is told as that, another mistake of ours is not."""
    said = 'invalid connection option "sslmod"'
    assert f"({said}): check the address" in str(store_failure(psycopg.ProgrammingError(said), "postgresql://host/x"))
    assert store_failure(psycopg.ProgrammingError("the query has 1 placeholder"), "postgresql://host/x") is None


@pytest.fixture
def server(new_database):
    """An engine on a database of a server."""
    opened = open_engine(new_database("postgresql"))
    yield opened
    opened.dispose()


def test_a_server_that_stops_what_takes_too_long(server):
    """What a server stops for its time is told as that, at once: to begin again would take as long again."""
    asked = []

    def work(connection):
        asked.append(connection)
        connection.execute(text("SET LOCAL statement_timeout = 30"))
        connection.execute(text("SELECT pg_sleep(20)"))

    with pytest.raises(StoreError, match="took too long over what it was asked"):
        write(server, work)
    assert len(asked) == 1


def test_a_server_that_ends_a_transaction_in_which_nothing_comes(server):
    """A connection that the server ended while it waited is told as that, and the next one is a new one."""

    def work(connection):
        own = connection.scalar(text("SELECT pg_backend_pid()"))
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 30"))
        until = time.monotonic() + 30
        with server.connect() as other:
            while other.scalar(text("SELECT count(*) FROM pg_stat_activity WHERE pid = :own"), {"own": own}):
                assert time.monotonic() < until
                other.rollback()  # within a transaction what is told of activity stays as it was
                time.sleep(0.02)
        connection.execute(text("SELECT 1"))

    with pytest.raises(StoreLost, match="waited too long for the next question"):
        write(server, work)
    assert write(server, lambda connection: connection.scalar(text("SELECT 1"))) == 1


@pytest.mark.parametrize("lost", ["DROP TABLE article_keys", "DELETE FROM corpus_version", "DROP TABLE corpus_version"])
def test_a_database_that_lost_tables_or_their_version(fresh_engine, lost):
    """What somebody took away in a database is told as damage with a way out, on a server as in a file."""
    write(fresh_engine, lambda connection: connection.execute(text(lost)))

    def opened_and_asked():
        upgrade(fresh_engine, CORPUS_CHAIN)
        Library(fresh_engine).articles_with_key("entity", "Q912")

    with pytest.raises(StoreDamaged, match="warraq restore FILE"):
        opened_and_asked()
