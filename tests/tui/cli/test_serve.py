"""`warraq serve` before a browser comes: what keeps it from beginning is one sentence."""

import socket
import sys

import pytest


def test_a_busy_port_is_told(warraq):
    """A port that is taken gives one sentence that says what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = warraq("serve", "--port", port)
    assert (answer.code, answer.output) == (1, b"")
    assert answer.said == (
        f"warraq: Port {port} is in use: choose another one with --port, or any free one with --port 0.\n"
    )


@pytest.mark.parametrize("port", ["65536", "-1", "x", "", "٨٠", "8.0"])
def test_a_port_that_is_none_is_misuse(warraq, port):
    """What is no port is told with the numbers there are."""
    answer = warraq("serve", f"--port={port}")
    assert answer.code == 2
    assert "65535" in answer.said


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1", "a b", "x" * 300])
def test_a_host_that_is_not_this_machine_is_told(warraq, host):
    """A host that cannot be served gives one sentence that names the option."""
    answer = warraq("serve", "--host", host, "--port", "0")
    assert (answer.code, answer.output) == (1, b"")
    assert "--host" in answer.said
    assert answer.said.count("\n") == 1


def test_an_empty_host_is_misuse(warraq):
    """An empty host, which a server would take for every network, is refused."""
    assert warraq("serve", "--host", "").code == 2


@pytest.mark.parametrize("package", ["aiohttp", "textual_serve"])
def test_a_missing_extra_is_told(warraq, monkeypatch, package):
    """Without the packages of the extra one sentence says how to install them."""
    monkeypatch.setitem(sys.modules, package, None)
    answer = warraq("serve")
    assert answer.code == 1
    assert answer.said == (
        "warraq: The browser needs the packages of the extra serve: install them with pip install 'warraq[serve]'.\n"
    )


def test_what_cannot_be_opened_is_told_here(warraq, tmp_path):
    """An article or a database that is not there is told at once, not in the browser."""
    assert warraq("serve", tmp_path / "nothing.txt").said.startswith("warraq: ")
    assert warraq("serve", "--db", tmp_path / "nowhere" / "x.db").code == 1
    assert warraq("serve", "-").code == 2
