"""Run a program of Wayland on an X screen: `wayland.py WIDTHxHEIGHT FOLDER COMMAND…`, by way of weston."""

import os
import subprocess
import sys
import time
from pathlib import Path

_START_SECONDS = 20.0
_CONFIGURATION = """\
[core]
idle-time=0
shell=kiosk-shell.so
[shell]
locking=false
background-color=0xff000000
"""


def main(size: str, folder: Path, command: list[str]) -> int:
    """Return the exit code of the program."""
    width, height = size.split("x")
    runtime = folder / "wayland"
    runtime.mkdir(mode=0o700)
    configuration = runtime / "weston.ini"
    configuration.write_text(_CONFIGURATION)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    options = ("--backend=x11-backend.so", "--use-pixman", "--socket=wayland-proof", f"--config={configuration}")
    compositor = subprocess.Popen(["weston", *options, f"--width={width}", f"--height={height}"])
    end = time.monotonic() + _START_SECONDS
    while not (runtime / "wayland-proof").exists() and time.monotonic() < end and compositor.poll() is None:
        time.sleep(0.1)
    try:
        environ = {**os.environ, "WAYLAND_DISPLAY": "wayland-proof"}
        return subprocess.run(command, env=environ, check=False).returncode
    finally:
        compositor.terminate()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
