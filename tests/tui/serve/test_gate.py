"""Who is let in by a running server."""

import http.client
import json
import re
import shutil
import socket
from urllib.parse import urlsplit

import pytest

from tests.tui.serve.conftest import PATIENCE, Served, start, wait_until

KEY = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def answer(served, path: str, **headers: str) -> http.client.HTTPResponse:
    """What the server answers to a request for a path under its address, or for another one."""
    place = urlsplit(served.address)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path if path.startswith("/") else place.path + path, headers=named)
    response = connection.getresponse()
    response.body = b"" if response.status == 101 else response.read()
    connection.close()
    return response


@pytest.fixture(scope="module")
def served(tmp_path_factory, begun_home):
    """One server for all who only ask it."""
    home = tmp_path_factory.mktemp("served")
    shutil.copytree(begun_home, home, dirs_exist_ok=True)
    process = start(home, "--port", "0", "--json")
    yield Served(process, json.loads(process.stdout.readline()))
    process.terminate()
    process.communicate(timeout=PATIENCE)


def test_the_page_is_behind_the_secret(served):
    """The whole address gives the page; what lacks the secret is refused with a sentence, whatever is asked for."""
    assert answer(served, "").status == 200
    for path in ("/", "/x/", "/x/ws", "/static/js/textual.js", "/x/file/page.js", "/x/download/1", "/enter/1"):
        refused = answer(served, path)
        assert refused.status == 403
        assert refused.body.endswith(b".\n")
        assert served.told["token"].encode() not in refused.body


def test_a_wrong_secret_is_as_good_as_none(served):
    """A secret with one letter changed is refused."""
    token = served.told["token"]
    wrong = ("a" if token[0] != "a" else "b") + token[1:]
    assert answer(served, f"/{wrong}/").status == 403
    assert answer(served, f"/{wrong}/ws", Origin=served.origin, **KEY).status == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "10.0.0.7", ""])
def test_a_name_made_to_lead_here_is_refused(served, host):
    """The secret does not help who comes by a name that is not this machine's."""
    assert answer(served, "", Host=host).status == 403
    assert answer(served, "ws", Host=host, Origin=f"http://{host}", **KEY).status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://localhost:1", "https://127.0.0.1", None])
def test_another_page_gets_no_app(served, origin):
    """The web socket asks for the origin of our own page: another one, another port or none at all is refused."""
    headers = KEY if origin is None else {**KEY, "Origin": origin}
    assert answer(served, "ws", **headers).status == 403


def test_the_page_of_this_server_gets_an_app(served):
    """With secret and origin right the web socket opens."""
    assert answer(served, "ws", Origin=served.origin, **KEY).status == 101


def test_the_browser_is_told_what_it_may_load(served):
    """Every answer forbids all that is not of this server, and lets nobody see or keep the address."""
    for path in ("", "file/page.js", "file/regular.woff2", "/"):
        headers = answer(served, path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert not re.search(r"https?:|\*", policy)
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_refusal_repeats_nothing(served):
    """The name that a refused request came by stands nowhere in the answer."""
    refused = answer(served, "", Host="evil.example; script-src *")
    assert refused.status == 403
    assert "evil" not in f"{refused.headers}{refused.body}"


def test_the_secret_is_told_to_nobody_else(serve):
    """A request that cannot be understood is answered, and nothing of it is said at the terminal of the server."""
    served = serve()
    place = urlsplit(served.address)
    for line in (
        f"GET {place.path}\xff HTTP/1.1",
        f"GET {place.path}ws HTTP/1.1\r\nX: {'a' * 9000}",
        "GET /\x1b]0;x\x07",
    ):
        with socket.create_connection((place.hostname, place.port), timeout=PATIENCE) as connection:
            connection.sendall(f"{line}\r\nHost: 127.0.0.1\r\n\r\n".encode("latin-1"))
            connection.recv(9999)
    served.process.terminate()
    assert served.process.communicate(timeout=PATIENCE)[1] == b""


def test_the_page_names_nothing_outside(served):
    """Neither the page nor our files beside it name an address on another machine."""
    for path in ("", "file/page.js", "file/page.css"):
        assert not re.search(rb"(?:https?:)?//\w", answer(served, path).body.replace(b"// ", b""))


def test_only_the_files_of_the_page_are_served(served):
    """No path leads out of the folder of the page."""
    for path in ("file/../site.py", "file/%2e%2e%2fsite.py", "file/index.html", "file/", "download/1", "other"):
        assert answer(served, path).status == 404


def test_the_font_comes_with_its_licence(served):
    """The font that the page loads is shipped, and its licence lies beside it."""
    from tui.serve.site import FILES

    fonts = [path for name, path in FILES.items() if name.endswith(".woff2")]
    assert len(fonts) == 2
    assert all("Bitstream Vera is a trademark" in path.with_name("LICENSE").read_text() for path in fonts)
    assert answer(served, "file/regular.woff2").body[:4] == b"wOF2"


def test_a_browser_is_started_with_an_address_for_one_use(serve, tmp_path):
    """With --open a browser gets an address that leads to the page once: others can see with what it was started."""
    told = tmp_path / "told"
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > {told}.new && mv {told}.new {told}\n')
    program.chmod(0o755)
    served = serve("--open", BROWSER=f"{program} %s")
    assert wait_until(told.exists)
    address = told.read_text().strip()
    assert served.told["token"] not in address
    ticket = address.removeprefix(served.origin)
    entered = answer(served, ticket)
    assert (entered.status, served.origin + entered.headers["Location"]) == (303, served.address)
    assert answer(served, ticket).status == 403


def test_who_opens_it_to_other_machines_is_warned(serve):
    """A server that others can reach says so in one sentence, and goes by the name of this machine."""
    served = serve("--host", "0.0.0.0")
    assert socket.gethostname() in served.address
    served.process.terminate()
    said = served.process.communicate()[1].decode()
    assert said.startswith("warraq: warning: Other machines can reach this server at 0.0.0.0")
    assert said.count("\n") == 1


def test_the_address_is_printed_once(tmp_path):
    """Without --json the address is the only line."""
    process = start(tmp_path, "--port", "0")
    line = process.stdout.readline().decode()
    process.terminate()
    rest, said = process.communicate()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/\n", line)
    assert (rest, said, process.returncode) == (b"", b"", 0)
