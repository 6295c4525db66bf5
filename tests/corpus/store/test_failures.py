"""What a server says that refuses to connect, in our own words."""

import pytest

from corpus.store.failures import store_failure

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
