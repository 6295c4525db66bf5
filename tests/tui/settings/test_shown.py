"""URLs as a person sees them, and what was typed over one that hides a password."""

import pytest

from tui.settings.shown import shown_url, with_hidden

URL = "postgresql://me:ge:heim@host/name?apikey=abc&sslmode=require&password=def"
SHOWN = "postgresql://me:***@host/name?apikey=***&sslmode=require&password=***"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (URL, SHOWN),
        ("postgresql://me@host/name", "postgresql://me@host/name"),
        ("sqlite:////home/me/a@b.db", "sqlite:////home/me/a@b.db"),
        ("plain words", "plain words"),
    ],
)
def test_passwords_and_keys_are_hidden(url, shown):
    """Nothing else of a URL is, and what is no URL stays as it is."""
    assert shown_url(url) == shown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (SHOWN, URL),
        (SHOWN.replace("host", "other"), URL.replace("host", "other")),
        (SHOWN.replace("me:***", "me:new"), URL.replace("ge:heim", "new")),
        (SHOWN.replace("apikey=***", "apikey=new"), URL.replace("abc", "new")),
        ("postgresql://you@host/name", "postgresql://you@host/name"),
        ("postgresql://host/name?password=***", "postgresql://host/name?password=def"),
        ("postgresql://host/name?token=***", "postgresql://host/name?token=***"),
    ],
)
def test_what_is_left_hidden_stays(typed, meant):
    """Each password and key stays where it is left hidden, and is what was typed where it was."""
    assert with_hidden(typed, URL) == meant


def test_nothing_was_hidden():
    """Stars that were typed over a URL without a password are stars."""
    assert with_hidden("postgresql://me:***@host/name", "postgresql://me@host/name") == "postgresql://me:***@host/name"
