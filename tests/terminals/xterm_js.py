"""xterm.js, the terminal of VS Code, in Chromium: `xterm_js.py OPTIONS dom|webgl FOLDER COMMAND…`.

A little server of this machine alone hands out the page and carries what is typed and shown. OPTIONS are xterm.js's
own, as JSON, and FOLDER holds its packages.
"""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SCRIPTS = {
    "/xterm.js": ("xterm/lib/xterm.js", "text/javascript"),
    "/xterm.css": ("xterm/css/xterm.css", "text/css"),
    "/webgl.js": ("addon-webgl/lib/addon-webgl.js", "text/javascript"),
}
BROWSER = (
    "chromium",
    "--no-sandbox",
    "--test-type",
    "--kiosk",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--no-first-run",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--window-position=0,0",
    "--window-size=1920,1280",
)
PAGE = """<!doctype html><meta charset="utf-8"><title>terminal</title><link rel="stylesheet" href="xterm.css">
<style>body { margin: 0; background: #000 }</style><div id="terminal"></div>
<script src="xterm.js"></script><script src="webgl.js"></script><script>
const given = GIVEN;
const terminal = new Terminal({ ...given.options, theme: { background: "#000000", foreground: "#ffffff" } });
let typed = "", isSending = false;
async function send(text) {
  typed += text;
  if (isSending) return;
  isSending = true;
  for (let body = typed; body; body = typed) {
    typed = "";
    await fetch("typed", { method: "POST", body });
  }
  isSending = false;
}
async function show() {
  const reader = (await fetch("shown")).body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) terminal.write(part.value);
}
document.fonts.load(`24px "${given.options.fontFamily}"`).then(() => {
  terminal.open(document.getElementById("terminal"));
  if (given.webgl) terminal.loadAddon(new WebglAddon.WebglAddon());
  terminal.onData(send);
  terminal.onBinary(send);
  terminal.focus();
  show();
});
</script>
"""


class Terminal:
    """A program in a pseudo terminal, started when the page asks for its output."""

    def __init__(self, columns: int, rows: int, command: list[str]) -> None:
        self._command = command
        self._size = struct.pack("HHHH", rows, columns, 0, 0)
        self.handle, self._far_end = pty.openpty()
        fcntl.ioctl(self._far_end, termios.TIOCSWINSZ, self._size)

    def start(self) -> None:
        """Start the program."""
        environ = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        own = (sys.executable, "-c", _TAKE_OVER, *self._command)
        end = self._far_end
        subprocess.Popen(own, stdin=end, stdout=end, stderr=end, env=environ, start_new_session=True)
        os.close(end)


_TAKE_OVER = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)


class Handler(BaseHTTPRequestHandler):
    """Answers the page."""

    terminal: Terminal
    packages: Path
    page: str

    def do_GET(self) -> None:
        """Hand out the page, its scripts, or the output of the program as long as it runs."""
        if self.path == "/shown":
            self._answer("application/octet-stream")
            self.terminal.start()
            self._pump()
        elif self.path in SCRIPTS:
            file, kind = SCRIPTS[self.path]
            self._answer(kind)
            self.wfile.write((self.packages / file).read_bytes())
        else:
            self._answer("text/html")
            self.wfile.write(self.page.encode())

    def do_POST(self) -> None:
        """Hand what was typed to the program."""
        os.write(self.terminal.handle, self.rfile.read(int(self.headers["Content-Length"])))
        self._answer("text/plain")

    def _answer(self, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def _pump(self) -> None:
        while True:
            try:
                data = os.read(self.terminal.handle, 1 << 16)
            except OSError:
                return
            self.wfile.write(data)
            self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def main(options: dict[str, object], renderer: str, folder: Path, command: list[str]) -> int:
    """Return the exit code of the browser."""
    Handler.page = PAGE.replace("GIVEN", json.dumps({"options": options, "webgl": renderer == "webgl"}))
    Handler.packages = folder
    Handler.terminal = Terminal(options["cols"], options["rows"], command)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    profile = f"--user-data-dir={Path.home() / 'browser'}"
    return subprocess.run([*BROWSER, profile, f"--app={address}"], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(json.loads(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4:]))
