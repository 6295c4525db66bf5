"""What the server answers: the page with its files, the web socket, and what is handed over; all of it with the secret."""

import secrets
from collections.abc import Awaitable, Callable
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from tui.serve.address import Address
from tui.serve.packets import SentFile
from tui.serve.visit import KeepFile, Visit

_PAGE = Path(__file__).parent / "page"
_TERMINAL = Path(str(files("textual_serve"))) / "static"
FILES = {
    "page.css": _PAGE / "page.css",
    "page.js": _PAGE / "page.js",
    "regular.woff2": _PAGE / "fonts" / "DejaVuSansMono.woff2",
    "bold.woff2": _PAGE / "fonts" / "DejaVuSansMono-Bold.woff2",
    "terminal.css": _TERMINAL / "css" / "xterm.css",
    "terminal.js": _TERMINAL / "js" / "textual.js",
}
"""The files of the page, by the names they are asked for."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'{sockets}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What a browser may load: this server's own files; the terminal writes styles of its own into the page."""
_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "warraq",
}
_MOST_VISITS = 32
"""So many apps run at once."""
_MOST_FILES = 8
"""So many files wait to be fetched; an older one is dropped."""
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
NewVisit = Callable[[KeepFile], Visit]


class Site:
    """The answers of one server."""

    def __init__(self, address: Address, new_visit: NewVisit) -> None:
        self._address = address
        self._new_visit = new_visit
        self._visits: set[Visit] = set()
        self._handed_over: dict[str, SentFile] = {}
        self._tickets: set[str] = set()

    def application(self) -> web.Application:
        """Return the web application."""
        application = web.Application(middlewares=[self._guard])
        application.on_response_prepare.append(self._protect)
        application.on_shutdown.append(self._end_visits)
        application.add_routes(
            [
                web.get("/enter/{ticket}", self._enter),
                web.get("/{token}/", self._page),
                web.get("/{token}/ws", self._visit),
                web.get("/{token}/file/{name}", self._file),
                web.get("/{token}/download/{key}", self._download),
            ]
        )
        return application

    def new_ticket(self) -> str:
        """Return an address that leads to the page once: others may see with what a browser is started."""
        ticket = secrets.token_urlsafe()
        self._tickets.add(ticket)
        return f"{self._address.origin}/enter/{ticket}"

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer only who names this server and knows the secret."""
        if not self._address.is_named_by(request.headers.get("Host", "")):
            return _refused("This server does not go by that name: start it with --host NAME to reach it so.")
        if not (self._address.has_token(request.path) or handler == self._enter):
            return _refused("The address is not whole: open the one that warraq serve printed.")
        return await handler(request)

    async def _protect(self, request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(_HEADERS)
        # a refusal repeats nothing of what was asked, the name in the request neither
        is_refused = response.status >= web.HTTPBadRequest.status_code
        sockets = "" if is_refused else f" ws://{request.host} wss://{request.host}"
        response.headers["Content-Security-Policy"] = POLICY.format(sockets=sockets)

    async def _enter(self, request: web.Request) -> web.StreamResponse:
        ticket = request.match_info["ticket"]
        if ticket not in self._tickets:
            return _refused("This address has been used: open the one that warraq serve printed.")
        self._tickets.discard(ticket)
        return web.Response(status=303, headers={"Location": f"/{self._address.token}/"})

    async def _page(self, request: web.Request) -> web.StreamResponse:
        if self._is_full:
            return _full()
        return web.FileResponse(_PAGE / "index.html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        path = FILES.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def _visit(self, request: web.Request) -> web.StreamResponse:
        """Let a page of this server have its app; a page of another one, which sends its own origin, gets none."""
        origin = request.headers.get("Origin", "")
        if origin not in (f"http://{request.host}", f"https://{request.host}"):
            return _refused("Another page asks for this app; only the page of warraq serve may.")
        if self._is_full:
            return _full()
        visit = self._new_visit(self._kept)
        self._visits.add(visit)
        try:
            return await visit.carry(request)
        finally:
            self._visits.discard(visit)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        file = self._handed_over.pop(request.match_info["key"], None)
        if file is None:
            raise web.HTTPNotFound
        disposition = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        return web.Response(
            body=file.content, content_type=file.mime_type, headers={"Content-Disposition": disposition}
        )

    @property
    def _is_full(self) -> bool:
        return len(self._visits) >= _MOST_VISITS

    def _kept(self, file: SentFile) -> str:
        while len(self._handed_over) >= _MOST_FILES:
            self._handed_over.pop(next(iter(self._handed_over)))
        key = secrets.token_urlsafe()
        self._handed_over[key] = file
        return key

    async def _end_visits(self, application: web.Application) -> None:
        for visit in tuple(self._visits):
            await visit.close()


def _refused(sentence: str) -> web.Response:
    return web.Response(status=403, text=f"{sentence}\n")


def _full() -> web.Response:
    sentence = f"{_MOST_VISITS} browsers have this app open, and there is room for no more: close one, then try again."
    return web.Response(status=503, text=f"{sentence}\n")
