"""`warraq serve [ID|PATH]`: the app in a browser."""

import os
from argparse import ArgumentTypeError
from importlib.util import find_spec
from threading import Thread
from typing import TYPE_CHECKING

from tui.cli.articles import STANDARD_INPUT, named_article
from tui.cli.errors import Misused
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, decided, written
from tui.services.storage import refuse_mistyped_place

if TYPE_CHECKING:
    from tui.cli.diagnostics import Diagnostics
    from tui.serve.address import Address
    from tui.serve.site import Site

PORT = 8000
LOOPBACK = "127.0.0.1"
"""Where only this machine reaches the server."""
HIGHEST_PORT = 65535
NEEDED = ("aiohttp", "textual_serve")
MISSING = "The browser needs the packages of the extra serve: install them with pip install 'warraq[serve]'."
WIDE_OPEN = (
    "Other machines can reach this server at {host}, and what passes can be read on the way: "
    "give the address only to whom you would lend your keyboard."
)


def configure(parser: Parser) -> None:
    """Add the arguments of `serve`."""
    parser.offer_json()
    parser.add_argument("article", nargs="?", metavar="ID|PATH", help="an article (default: the library)")
    parser.add_argument(
        "--port", type=port_number, default=PORT, metavar="N", help=f"the port, 0 for any free one (default: {PORT})"
    )
    parser.add_argument(
        "--host", type=host_name, default=LOOPBACK, metavar="H", help="who may reach it (default: this machine alone)"
    )
    parser.add_argument("--open", action="store_true", help="open it in your browser")
    parser.set_defaults(run=run)


def port_number(text: str) -> int:
    """Return the number of a port, 0 for any; raises ArgumentTypeError."""
    if not (text.isascii() and text.isdecimal() and int(text) <= HIGHEST_PORT):
        raise ArgumentTypeError(f"{text!r} is not a port: give a number up to {HIGHEST_PORT}, or 0 for any free one")
    return int(text)


def host_name(text: str) -> str:
    """Return the name or number of a host; raises ArgumentTypeError."""
    if not written(text).strip():
        raise ArgumentTypeError("an empty name is no host; give a name or a number of this machine")
    return text.strip()


def run(invocation: Invocation) -> int:
    """Serve the app until the user ends it; return the exit code."""
    if any(find_spec(name) is None for name in NEEDED):
        invocation.diagnostics.error(MISSING)
        return NOTHING
    from tui.serve.errors import ServeError

    _refuse_unreadable(invocation)
    try:
        _serve(invocation)
    except ServeError as error:
        invocation.diagnostics.error(str(error))
        return NOTHING
    return DONE


def _refuse_unreadable(invocation: Invocation) -> None:
    """Raise what opening the article or the library raises, here rather than in the browser."""
    services, name = invocation.services, invocation.options.article
    refuse_mistyped_place(services.settings)
    if name == STANDARD_INPUT:
        raise Misused("Standard input cannot be read by every browser that comes; name a file or an id.")
    if name is not None:
        named_article(name, invocation)
        return
    # a new library is filled before the first browsers come: the second of them would find it half made
    services.ensure_first_run()
    services.close()


def _serve(invocation: Invocation) -> None:
    from tui.serve.address import Address
    from tui.serve.child import app_command, app_environment
    from tui.serve.server import listening_socket, serve
    from tui.serve.site import Site
    from tui.serve.visit import Visit

    options = invocation.options
    chosen = decided(options) | {"bidi": "vpf", "clipboard": "osc52"}
    command, environ = app_command(options.article), app_environment(os.environ, chosen)
    listening = listening_socket(options.host, options.port)
    address = Address(options.host, listening.getsockname()[1])
    site = Site(address, lambda keep_file: Visit(command, environ, keep_file))
    serve(site, listening, lambda: _tell(invocation, address, site))


def _tell(invocation: Invocation, address: "Address", site: "Site") -> None:
    """Print the address, and open it where that is wanted."""
    options, output, diagnostics = invocation.options, invocation.output, invocation.diagnostics
    if not address.is_loopback:
        diagnostics.warning(WIDE_OPEN.format(host=address.host))
    if options.json:
        output.json({"address": address.url, "host": address.host, "port": address.port, "token": address.token})
    else:
        output.line(address.url)
    output.flush()
    if diagnostics.is_terminal:
        diagnostics.note("Open this address in a browser; Ctrl+C ends it.")
    if options.open:
        # apart, since some browsers return only when they are closed
        Thread(target=_open, args=(site.new_ticket(), diagnostics), daemon=True).start()


def _open(address: str, diagnostics: "Diagnostics") -> None:
    import webbrowser

    if not webbrowser.open(address):
        diagnostics.warning("No browser can be started from here: open the address in one yourself.")
