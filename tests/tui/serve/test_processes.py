"""The apps behind the web sockets: one for each browser, and none left behind."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from tests.tui.serve.conftest import ARTICLE, PATIENCE, ROOT, is_running, wait_until
from tui.serve import site
from tui.serve.address import Address
from tui.serve.child import Child, app_command, app_environment
from tui.serve.visit import Visit

pytestmark = pytest.mark.usefixtures("needs_proc")
ENTERED = re.compile(rb"\x1b\[\?1049h")
"""The first thing an app sends: it takes the whole screen."""


@asynccontextmanager
async def visiting(served, size=(80, 24)):
    """A web socket as the page opens it."""
    address = f"{served.address}ws?width={size[0]}&height={size[1]}"
    async with aiohttp.ClientSession() as session, session.ws_connect(address, origin=served.origin) as socket:
        yield socket


async def drawn(socket, wanted: re.Pattern[bytes]) -> None:
    """Wait until the app has sent in one piece what is wanted."""
    async with asyncio.timeout(PATIENCE):
        while True:
            message = await socket.receive()
            assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), message
            if isinstance(message.data, bytes) and wanted.search(message.data):
                return


def whole_screen(rows: int) -> re.Pattern[bytes]:
    """A whole screen of so many rows."""
    return re.compile(rb"\A\x1b\[1;1H[^\n]*(?:\n[^\n]*){%d}\Z" % (rows - 1))


async def ending(socket) -> list:
    """The notes that come until the server closes the web socket."""
    notes = []
    async with asyncio.timeout(PATIENCE):
        while (message := await socket.receive()).type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT):
            if message.type is aiohttp.WSMsgType.TEXT:
                notes.append(json.loads(message.data))
    return notes


async def test_each_browser_has_its_own_app(serve):
    """Two web sockets get two processes; closing one ends its app and leaves the other."""
    served = serve()
    async with visiting(served) as first:
        await drawn(first, ENTERED)
        (one,) = served.apps
        async with visiting(served) as second:
            await drawn(second, ENTERED)
            assert len(served.apps) == 2
        assert await asyncio.to_thread(wait_until, lambda: served.apps == [one])
    assert await asyncio.to_thread(wait_until, lambda: served.apps == [])


async def test_quitting_ends_the_process_and_the_web_socket(serve):
    """Ctrl+Q in the browser ends the app; the browser is told that it ended well."""
    served = serve()
    async with visiting(served) as socket:
        await drawn(socket, re.compile(b"6 articles"))
        await socket.send_json(["stdin", "\x11"])
        assert ["ended", ""] in await ending(socket)
        assert socket.close_code == 1000
    assert await asyncio.to_thread(wait_until, lambda: served.apps == [])


@pytest.mark.parametrize("ending_signal", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
async def test_the_end_of_the_server_ends_its_apps(serve, ending_signal):
    """However the server is ended, no app stays; where it can say so, it ends well."""
    served = serve(str(ARTICLE))
    async with visiting(served) as one, visiting(served) as other:
        await drawn(one, ENTERED)
        await drawn(other, ENTERED)
        apps = served.apps
        assert len(apps) == 2
        served.process.send_signal(ending_signal)
        code = await asyncio.to_thread(served.process.wait, PATIENCE)
        assert code == (-signal.SIGKILL if ending_signal == signal.SIGKILL else 0)
    assert await asyncio.to_thread(wait_until, lambda: not any(map(is_running, apps)))


async def test_the_app_has_the_size_of_the_page(serve):
    """The app draws in as many columns and rows as the page has, and follows it."""
    served = serve()
    async with visiting(served, (100, 30)) as socket:
        await drawn(socket, whole_screen(30))
        await socket.send_json(["resize", {"width": 90, "height": 40}])
        await drawn(socket, whole_screen(40))


async def test_no_screen_is_too_large_to_draw(serve):
    """A page that claims a screen of millions of cells gets one that an app can draw."""
    served = serve()
    async with visiting(served, (99_999, 99_999)) as socket:
        await drawn(socket, whole_screen(300))


async def test_there_is_an_end_to_the_apps(monkeypatch):
    """When all the apps run that may run at once, another browser is told so; when one ends, there is room again."""
    monkeypatch.setattr(site, "_MOST_VISITS", 2)
    idle = [sys.executable, "-c", "input()"]
    place = Address("127.0.0.1", 0)
    here = site.Site(place, lambda keep_file: Visit(idle, os.environ, keep_file))
    async with TestServer(here.application()) as server, aiohttp.ClientSession() as session:
        page = server.make_url(f"/{place.token}/")
        origin = str(server.make_url("/")).rstrip("/")
        one, two = [await session.ws_connect(page / "ws", origin=origin) for _ in range(2)]
        for path in (page, page / "ws"):
            async with session.get(path, headers={"Origin": origin}) as refused:
                assert (refused.status, (await refused.text())[:10]) == (503, "2 browsers")
        await one.close()
        async with asyncio.timeout(PATIENCE):
            while (await session.get(page)).status != 200:
                await asyncio.sleep(0.1)
        await two.close()


async def test_what_the_server_is_told_to_ignore_it_ignores(tmp_path):
    """A server that was started by nohup goes on when its terminal goes."""
    nohup = (
        "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); os.execv(sys.executable, sys.argv[1:])"
    )
    command = [sys.executable, "-c", nohup, sys.executable, "-m", "tui", "serve", "--port", "0"]
    environ = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environ, cwd=tmp_path, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline()
        process.send_signal(signal.SIGHUP)
        with pytest.raises(subprocess.TimeoutExpired):
            await asyncio.to_thread(process.wait, 1)
        process.terminate()
        assert await asyncio.to_thread(process.wait, PATIENCE) == 0


async def test_nonsense_from_a_browser_changes_nothing(serve):
    """What is no JSON, no list or of no known kind is passed over, and so is an absurd size."""
    served = serve()
    async with visiting(served) as socket:
        await drawn(socket, ENTERED)
        for nonsense in (
            "{",
            "7",
            "[]",
            "null",
            '["stdin", 7]',
            '["resize", 1]',
            '["resize", {"width": "x", "height": 0}]',
            "[" * 200_000,
        ):
            await socket.send_str(nonsense)
        await socket.send_bytes(b"\xff")
        await socket.send_json(["ping", "1"])
        async with asyncio.timeout(PATIENCE):
            while (message := await socket.receive()).data != '["pong", "1"]':
                assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT)
        assert len(served.apps) == 1


async def test_an_app_that_cannot_begin_says_why(serve, tmp_path):
    """The page is told the sentence that a terminal would have shown."""
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE.read_text(encoding="utf-8"), encoding="utf-8")
    served = serve(str(article))
    article.unlink()
    async with visiting(served) as socket:
        (note,) = await ending(socket)
    assert note[0] == "ended"
    assert str(article) in note[1]


async def test_an_app_that_does_not_end_is_made_to(tmp_path):
    """An app that hears nothing, ignores SIGTERM and fills its pipe is killed."""
    stubborn = "import os, signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: os.write(1, b'x' * 9999)"
    child = await Child.start([sys.executable, "-c", stubborn], os.environ, (80, 24))
    assert await child.end() == "This app ended because of a fault of its own."


def test_what_holds_quotes_and_dashes_is_one_argument():
    """The app is started by a list of arguments: a name is never read by a shell, nor as an option."""
    name = "--db '; touch x; $(y) \"أ"
    assert app_command(name)[-2:] == ["--", name]


def test_the_app_knows_nothing_of_the_terminal_of_the_server():
    """The desk and the terminal where the server was started are not those of the reader; the rest is passed on."""
    theirs = {"TMUX": "x", "DISPLAY": ":0", "COLORFGBG": "0;15"}
    environ = app_environment({**theirs, "WARRAQ_BIDI": "logical", "HOME": "/h"}, {"bidi": "vpf"})
    assert environ["WARRAQ_BIDI"] == "vpf"
    assert environ["HOME"] == "/h"
    assert environ["TEXTUAL_DRIVER"] == "tui.serve.driver:BrowserDriver"
    assert theirs.keys().isdisjoint(environ)
