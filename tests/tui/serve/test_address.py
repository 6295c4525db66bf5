"""The address of a server: its secret and its names."""

import socket

import pytest

from tui.serve.address import Address


def test_the_address_has_a_secret():
    """The first part of the path is random, and long enough that nobody guesses it."""
    one, other = Address("127.0.0.1", 8000), Address("127.0.0.1", 8000)
    assert one.url == f"http://127.0.0.1:8000/{one.token}/"
    assert len(one.token) == 32
    assert one.token != other.token
    assert one.token not in repr(one)


@pytest.mark.parametrize(
    "path", ["", "/", "//", "/x/", "/SECRET/", "/secret2/", "/secre", "/x/secret/", "/é/", "/\udcff/"]
)
def test_only_the_secret_opens(path):
    """A path that does not begin with the whole secret is not ours."""
    assert not Address("127.0.0.1", 8000, "secret").has_token(path)


@pytest.mark.parametrize("path", ["/secret", "/secret/", "/secret/ws"])
def test_the_secret_opens(path):
    """A path that begins with the secret is ours."""
    assert Address("127.0.0.1", 8000, "secret").has_token(path)


@pytest.mark.parametrize(
    ("host", "is_loopback"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("LocalHost", True), ("0.0.0.0", False), ("me", False)],
)
def test_what_stays_on_this_machine(host, is_loopback):
    """Only numbers and the name of this machine itself are private."""
    assert Address(host, 8000).is_loopback is is_loopback


@pytest.mark.parametrize("header", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "localhost.:9000"])
def test_this_machine_is_named(header):
    """A private server answers to the names of this machine, on whatever port a tunnel has brought one."""
    assert Address("127.0.0.1", 8000).is_named_by(header)


@pytest.mark.parametrize(
    "header",
    [
        "",
        ":",
        "evil.example:8000",
        "127.0.0.1.evil.example",
        "10.0.0.7:8000",
        "localhost.evil.example",
        "[::1",
        "localhost:8000; script-src *",
    ],
)
def test_other_names_lead_nowhere(header):
    """A name that somebody else has made to lead here, as DNS rebinding does, is refused."""
    assert not Address("127.0.0.1", 8000).is_named_by(header)


def test_an_open_server_goes_by_its_names():
    """A server for other machines answers to numbers, to the name it was given and to the machine's own, and no other."""
    address = Address("reader.example", 8000)
    own = socket.gethostname()
    assert all(map(address.is_named_by, ("reader.example:8000", "192.0.2.7:8000", "localhost", own, f"{own}.local:80")))
    assert not address.is_named_by("evil.example:8000")


def test_a_server_on_every_network_is_called_by_name():
    """An address can be opened elsewhere: no network is called 0.0.0.0, and numbers of six get their brackets."""
    assert Address("0.0.0.0", 8000).origin == f"http://{socket.gethostname()}:8000"
    assert Address("::1", 8000).origin == "http://[::1]:8000"
