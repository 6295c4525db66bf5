"""Run inside a terminal: `inside.py FOLDER`. Runs the programs of FOLDER/plan.json, one after the other.

It waits until the terminal has the size of the plan and tells it in FOLDER/size.json, empties all cells, fills them, and
runs what is asked beforehand, each answer in a file. Then it shows programs, one after the other. Before each next thing
it waits until the file `seen-…` says that the one before was photographed. Standard library only.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_SIZE_SECONDS = 5.0
_LIFE_SECONDS = 90.0
_ANSWER_SECONDS = 180.0
_ENDING_SECONDS = 5.0
_IDLE_SECONDS, _IDLE_WORK, _IDLE_LIMIT = 2.5, 0.05, 40.0
"""A program is idle when it took no more than so much processor time in so many seconds; the last is patience."""


def main(folder: Path) -> None:
    """Carry out a plan."""
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    size = settled_size(plan["size"])
    write(folder / "size.json", json.dumps(size))
    if plan["shown"]:
        paint("\x1b[?25l\x1b[2J", folder, "empty")
        paint(filled(*size), folder, "full")
        paint("\x1b[2J\x1b[?25h", folder, "")
    for name, command in plan["asked"].items():
        write(folder / name, json.dumps(answer_of(command)))
    for number, command in enumerate(plan["shown"]):
        show(command, folder, number)
    write(folder / "done", "")


def settled_size(wanted: list[int]) -> list[int]:
    """Return the terminal's columns and rows, once it has those wanted or has had its time."""
    end = time.monotonic() + _SIZE_SECONDS
    while (size := list(os.get_terminal_size(sys.stdin.fileno()))) != wanted and time.monotonic() < end:
        time.sleep(0.05)
    return size


def filled(columns: int, rows: int) -> str:
    """Return what fills every cell with the colour of letters."""
    return "\x1b[7m" + "".join(f"\x1b[{row};1H{' ' * columns}" for row in range(1, rows + 1)) + "\x1b[0m\x1b[H"


def paint(sequence: str, folder: Path, name: str) -> None:
    """Send a sequence to the terminal; where it has a name, tell so and wait until it was seen."""
    sys.stdout.write(sequence)
    sys.stdout.flush()
    if name:
        write(folder / f"begun-{name}", "")
        wait_for(folder / f"seen-{name}", lambda: True)


def wait_for(path: Path, goes_on: Callable[[], bool]) -> None:
    """Wait for a file as long as something goes on and patience lasts."""
    end = time.monotonic() + _LIFE_SECONDS
    while not path.exists() and time.monotonic() < end and goes_on():
        time.sleep(0.05)


def answer_of(command: list[str]) -> dict[str, object]:
    """Return the exit code and the output of a program that may ask the terminal."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=_ANSWER_SECONDS, check=False)
    return {"code": done.returncode, "output": done.stdout, "errors": done.stderr}


def show(command: list[str], folder: Path, number: int) -> None:
    """Run a program until its picture was taken, then ask it to end."""
    program = subprocess.Popen(command)
    wait_until_idle(program)
    write(folder / f"begun-{number}", "")
    wait_for(folder / f"seen-{number}", lambda: program.poll() is None)
    if (code := program.poll()) is not None:
        write(folder / f"ended-{number}", str(code))
    program.send_signal(signal.SIGTERM)
    try:
        program.wait(_ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def wait_until_idle(program: subprocess.Popen[bytes]) -> None:
    """Wait until a program has nothing to do for some time, as long as patience lasts."""
    end = time.monotonic() + _IDLE_LIMIT
    worked, since = -1.0, time.monotonic()
    while program.poll() is None and time.monotonic() < end and time.monotonic() - since < _IDLE_SECONDS:
        time.sleep(0.1)
        now = processor_seconds(program.pid)
        if now - worked > _IDLE_WORK:
            worked, since = now, time.monotonic()


def processor_seconds(pid: int) -> float:
    """Return the processor time of a program so far, 0 where it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def write(path: Path, text: str) -> None:
    """Write a file that is there as a whole or not at all."""
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.rename(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
