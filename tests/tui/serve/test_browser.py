"""What a reader sees and does in a real Chromium."""

import asyncio
import json
import re
from base64 import b64encode
from pathlib import Path

import pytest
import pytest_asyncio

from tests.tui.serve.conftest import PATIENCE

pytestmark = pytest.mark.asyncio(loop_scope="module")
NEARNESS = Path(__file__).with_name("nearness.js").read_text(encoding="utf-8")
MACHINES = {
    "no WebGL": ["--disable-3d-apis", "--disable-gpu"],
    "fine screen": ["--force-device-scale-factor=1.25", "--window-size=1280,800"],
    "very fine screen": ["--force-device-scale-factor=2", "--window-size=1280,800"],
}
SIZE = {"width": 1280, "height": 800}
LEFT_TO_RIGHT, APART = "\N{LEFT-TO-RIGHT OVERRIDE}", "\N{ZERO WIDTH NON-JOINER}"
NEAR, NOTICEABLE = 0.85, 0.1
"""Correlations: the right drawing gives .88 to .99, the wrong ones at least .13 less, mirrored lines .5 less."""
TITLE = "وصول أربعين تاجرا إلى المدينة"
LINES = [
    "في عام 2024 وصل (أربعون) تاجرا.",
    "قالت شركة Reuters إن السعر 12.5 أمس.",
    "«لن ننتظر»، قال الوزير لإلياس.",
    "كَتَبَ المُعَلِّمُ دَرْسًا طويلا.",
]


class Page:
    """A page in the browser with what it asked for and what passed through its web socket."""

    def __init__(self, page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.sent: list = []
        self.received: list = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("websocket", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)

    def _listen(self, socket) -> None:
        self.requests.append(socket.url)
        socket.on("framesent", lambda frame: self.sent.append(json.loads(frame)))
        socket.on("framereceived", lambda frame: self.received.append(frame))  # noqa: PLW0108 (it has to be ours)

    @property
    def typed(self) -> str:
        return "".join(content for kind, *rest in self.sent if kind == "stdin" for content in rest)

    @property
    def size(self) -> dict:
        return next(note[1] for note in reversed(self.sent) if note[0] == "resize")

    async def until(self, holds) -> bool:
        return await eventually(holds)

    async def has_drawn(self, words: str) -> bool:
        """Whether the app has sent some words, which stand together in one colour."""
        return await eventually(
            lambda: any(words.encode() in data for data in self.received if isinstance(data, bytes))
        )

    async def search(self, words: str) -> None:
        """Go to the search box of the library, and type there when it is drawn with the cursor on its first letter."""
        await self.page.bring_to_front()
        self.received.clear()
        await self.page.keyboard.press("/")
        assert await self.has_drawn("earch titles")
        await self.page.keyboard.type(words)

    async def nearness(self, text: str) -> dict[str, float]:
        """How near what is shown comes to a text drawn right, mirrored and unjoined."""
        drawings = {
            "right": {"text": text, "direction": "rtl"},
            "mirrored": {"text": LEFT_TO_RIGHT + text, "direction": "ltr"},
            "unjoined": {"text": re.sub(r"(?<=[ء-ي])(?=[ء-ي])", APART, text), "direction": "rtl"},
        }
        asked = {"drawings": drawings, "columns": self.size["width"], "rows": self.size["height"]}
        asked["screenshot"] = b64encode(await self.page.screenshot()).decode()
        return await self.page.evaluate(NEARNESS, asked)

    async def reads_right(self, text: str) -> bool:
        """Whether a text comes to be shown in order and joined."""
        ends = asyncio.get_running_loop().time() + PATIENCE
        while (near := await self.nearness(text))["right"] < NEAR and asyncio.get_running_loop().time() < ends:
            pass
        return near["right"] > max(NEAR, near["mirrored"] + NOTICEABLE, near["unjoined"] + NOTICEABLE)


async def eventually(holds) -> bool:
    ends = asyncio.get_running_loop().time() + PATIENCE
    while not (true := holds()) and asyncio.get_running_loop().time() < ends:
        await asyncio.sleep(0.05)
    return true


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("\n\n".join([TITLE, *LINES]), encoding="utf-8")
    return path


@pytest_asyncio.fixture(loop_scope="module")
async def open_page(chromium):
    async def opening(served, **options) -> Page:
        page = Page(await chromium.new_page(**({"viewport": SIZE} | options)))
        await page.page.goto(served.address)
        assert await page.until(lambda: any(isinstance(data, bytes) for data in page.received))
        return page

    return opening


async def test_arabic_is_in_order_and_joined(serve, open_page, article):
    """What the terminal draws is what the browser draws of the same text, not its mirror image nor loose letters."""
    page = await open_page(serve(str(article)))
    for line in (TITLE, *LINES):
        assert await page.reads_right(line)
    assert page.complaints == []


@pytest.mark.parametrize("chromium", MACHINES.values(), ids=MACHINES, indirect=True)
async def test_arabic_is_right_on_every_machine(serve, open_page, article):
    """Neither the points of a screen matter nor a missing WebGL, without which the terminal writes text of its rows."""
    page = await open_page(serve(str(article)), no_viewport=True)
    for line in (TITLE, *LINES):
        assert await page.reads_right(line)


async def test_nothing_comes_from_outside(serve, open_page, article):
    """Every request of the page goes to its server, and under its secret."""
    served = serve(str(article))
    page = await open_page(served)
    assert await page.has_drawn("Library")
    beside = served.address.removeprefix("http")
    assert len(page.requests) > 6
    assert [url for url in page.requests if not url.removeprefix("http").removeprefix("ws").startswith(beside)] == []
    loaded = await page.page.evaluate("[...document.fonts].map(font => [font.family, font.weight, font.status])")
    assert sorted(loaded) == [["Roboto Mono", "400", "loaded"], ["Roboto Mono", "700", "loaded"]]


async def test_a_page_without_the_secret_shows_nothing(serve, chromium):
    """A browser that lacks the secret, or brings a wrong one, is refused."""
    served = serve()
    page = await chromium.new_page()
    for address in (served.origin, f"{served.origin}/{served.told['token'][::-1]}/"):
        assert (await page.goto(address)).status == 403


async def test_another_page_cannot_reach_the_app(serve, chromium):
    """A page of another server of this machine, though it knows the whole address, gets no web socket."""
    served = serve()
    page = await chromium.new_page()
    answers = []
    page.on("websocket", lambda socket: socket.on("socketerror", lambda error: answers.append(str(error))))
    async with await asyncio.start_server(_answer_anything, "127.0.0.1") as elsewhere:
        await page.goto(f"http://127.0.0.1:{elsewhere.sockets[0].getsockname()[1]}/")
        await page.evaluate("url => { new WebSocket(url); }", served.address.replace("http", "ws") + "ws")
        assert await eventually(lambda: answers)
    assert "403" in answers[0]


async def _answer_anything(reader, writer) -> None:
    await reader.readline()
    writer.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nElsewhere")
    await writer.drain()
    writer.close()


async def test_arabic_that_is_typed_arrives(serve, open_page):
    """Letters, and words that a keyboard composes first, arrive whole and stand in the search box as they are read."""
    page = await open_page(serve())
    assert await page.has_drawn("6 articles")
    await page.search("قطار")
    devtools = await page.page.context.new_cdp_session(page.page)
    for composed in ("ا", "الم", "الماء"):
        await devtools.send("Input.imeSetComposition", {"text": composed, "selectionStart": 1, "selectionEnd": 1})
    await devtools.send("Input.insertText", {"text": "الماء"})
    assert await page.until(lambda: page.typed.endswith("/قطارالماء"))
    assert await page.reads_right("قطارالماء")


async def test_keys_reach_the_app_and_not_the_browser(serve, open_page):
    """Keys that a browser has uses of its own for are the app's: printing, reloading, searching, going back."""
    page = await open_page(serve())
    assert await page.has_drawn("6 articles")
    keys = {"Control+p": "\x10", "Escape": "\x1b", "F3": "\x1bOR", "F5": "\x1b[15~", "Control+r": "\x12"}
    keys |= {"Control+f": "\x06", "Control+l": "\x0c", "Tab": "\t", "Alt+ArrowLeft": "\x1b[1;5D"}
    for key in keys:
        await page.page.keyboard.press(key)
    assert await page.until(lambda: page.typed.endswith("".join(keys.values())))
    assert len([url for url in page.requests if url.startswith("ws")]) == 1


async def test_keys_of_an_arabic_keyboard_go_by_their_place(serve, open_page):
    """With an Arabic layout ctrl+P, which is ctrl+ح there, is the same key to the app, and ctrl+V pastes."""
    page = await open_page(serve())
    assert await page.has_drawn("6 articles")
    devtools = await page.page.context.new_cdp_session(page.page)
    for letter, code in (("ح", "P"), ("ر", "V")):
        key = {"key": letter, "code": f"Key{code}", "windowsVirtualKeyCode": ord(code), "modifiers": 2}
        await devtools.send("Input.dispatchKeyEvent", {"type": "keyDown", **key})
        await devtools.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})
    await page.page.keyboard.press("Escape")
    assert await page.until(lambda: page.typed.endswith("\x1b"))
    assert "\x10" in page.typed
    assert "\x16" not in page.typed


async def test_what_the_browser_copied_is_pasted(serve, open_page):
    """Ctrl+V pastes the clipboard of the browser, as pasted text."""
    page = await open_page(serve(), permissions=["clipboard-read", "clipboard-write"])
    assert await page.has_drawn("6 articles")
    await page.search("")
    await page.page.evaluate("text => navigator.clipboard.writeText(text)", "مستقبلهم")
    await page.page.keyboard.press("Control+v")
    assert await page.until(lambda: page.typed.endswith("\x1b[200~مستقبلهم\x1b[201~"))
    assert await page.reads_right("مستقبلهم")


async def test_what_the_app_copies_is_in_the_clipboard_of_the_browser(serve, open_page, article):
    """A text that is copied in the app is plain logical Arabic in the browser."""
    page = await open_page(serve(str(article)), permissions=["clipboard-read", "clipboard-write"])
    assert await page.reads_right(TITLE)
    await page.page.keyboard.press("c")
    assert await page.until(
        lambda: any(data.startswith(b"\x1b]52;") for data in page.received if isinstance(data, bytes))
    )
    copied = await page.page.evaluate("navigator.clipboard.readText()")
    assert copied in article.read_text(encoding="utf-8")
    assert copied


async def test_copying_works_where_browsers_give_no_clipboard(serve, open_page, article):
    """Over plain http by another name than this machine's own the browser has no clipboard for pages; `c` fills it yet."""
    page = await open_page(serve("--host", "0.0.0.0", str(article)))
    assert not await page.page.evaluate("isSecureContext")
    assert await page.reads_right(TITLE)
    await page.page.keyboard.press("c")
    assert await page.until(lambda: ["blur"] in page.sent and page.sent[-1] == ["focus"])
    await page.page.keyboard.press("Control+v")
    assert await page.until(lambda: page.typed.endswith("\x1b[201~"))
    pasted = page.typed.rpartition("\x1b[200~")[2].removesuffix("\x1b[201~")
    assert pasted
    assert pasted in article.read_text(encoding="utf-8")
    assert [each for each in page.complaints if "Cross-Origin-Opener" not in each] == []


async def test_the_mouse_and_the_wheel_reach_the_app(serve, open_page, article):
    """A click and the turning of the wheel reach the app with their cells, and it answers."""
    article.write_text(article.read_text(encoding="utf-8") * 9, encoding="utf-8")
    page = await open_page(serve(str(article)))
    assert await page.reads_right(TITLE)
    await page.page.mouse.click(1220, 150)
    assert await page.until(lambda: re.search(r"\x1b\[<0;\d+;\d+M\x1b\[<0;\d+;\d+m", page.typed))
    before = len(page.received)
    await page.page.mouse.wheel(0, 300)
    assert await page.until(lambda: re.search(r"\x1b\[<65;\d+;\d+M", page.typed))
    assert await page.until(lambda: len(page.received) > before)


async def test_the_app_follows_the_size_of_the_window(serve, open_page, article):
    """In a smaller window the app is drawn anew for the smaller page, and reads right there."""
    page = await open_page(serve(str(article)))
    assert await page.reads_right(TITLE)
    before = page.size
    await page.page.set_viewport_size({"width": 720, "height": 480})
    assert await page.until(lambda: page.size != before)
    assert page.size["width"] < 81
    assert await page.reads_right(LINES[0])


async def test_a_picture_is_downloaded(serve, open_page, article):
    """F12 hands the picture of the screen to the browser, which saves it."""
    page = await open_page(serve(str(article)))
    assert await page.reads_right(TITLE)
    async with page.page.expect_download() as downloading:
        await page.page.keyboard.press("F12")
    download = await downloading.value
    assert download.suggested_filename.endswith(".svg")
    saved = Path(await download.path()).read_text(encoding="utf-8")
    assert saved.startswith("<svg")
    assert "bidi-override" in saved
    assert page.complaints == []


async def test_only_links_to_the_web_are_opened(serve, open_page):
    """An address that an app asks to open comes in a page of its own that knows nothing of ours; a script does not."""
    page = await open_page(serve())
    await page.page.evaluate("window.open('javascript:document.title=1', '_blank')")
    await page.page.evaluate("window.open('file:///etc/passwd', '_blank')")
    await page.page.context.route("http://article.example/", lambda route: route.fulfill(body="<p>Article"))
    async with page.page.expect_popup() as opening:
        await page.page.evaluate("window.open('http://article.example/', '_blank')")
    opened = await opening.value
    assert await opened.evaluate("window.opener === null && document.referrer === ''")
    assert len(page.page.context.pages) == 2
    assert await page.page.title() == "warraq"


async def test_who_quits_can_start_again(serve, open_page):
    """Quitting ends the app's process and shows a plain page, whose button starts another one."""
    served = serve()
    page = await open_page(served)
    assert await page.has_drawn("6 articles")
    await page.page.keyboard.press("Control+q")
    await page.page.get_by_text("warraq has ended.").wait_for()
    assert await page.until(lambda: served.apps == [])
    page.received.clear()
    await page.page.keyboard.press("Enter")
    assert await page.has_drawn("6 articles")
    assert page.complaints == []


async def test_who_loses_the_server_is_told_what_to_do(serve, open_page):
    """Where the server is gone the page says so, and offers no button that would lead nowhere."""
    served = serve()
    page = await open_page(served)
    served.process.terminate()
    await page.page.get_by_text("start warraq serve again").wait_for()
    assert not await page.page.get_by_role("button").is_visible()


async def test_the_page_has_the_title_and_the_colour_of_the_app(serve, open_page, article):
    """The tab is called as the article, in logical letters, and what is left around the cells follows the theme."""
    page = await open_page(serve(str(article), WARRAQ_THEME="ink"))
    assert await page.reads_right(TITLE)
    assert await page.page.title() == f"{TITLE} - warraq"
    colour = "getComputedStyle(document.body).backgroundColor"
    assert await page.page.evaluate(colour) == "rgb(20, 23, 28)"


async def test_each_page_has_its_own_app(serve, open_page):
    """Two pages are two apps; what is typed into one is not in the other, and closing one leaves the other."""
    served = serve()
    one, other = await open_page(served), await open_page(served)
    assert await one.has_drawn("6 articles")
    assert await other.has_drawn("6 articles")
    assert len(served.apps) == 2
    await one.search("مستقبلهم")
    assert await one.reads_right("مستقبلهم")
    assert "م" not in other.typed
    await one.page.close()
    assert await other.until(lambda: len(served.apps) == 1)
    await other.search("مستقبلهم")
    assert await other.reads_right("مستقبلهم")
