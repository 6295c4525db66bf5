"""Run inside a terminal: `asking.py FILE`. Writes the texts of FILE, which comes late, and prints where the cursor came to stand.

The answer is a list of columns in JSON, from 0; None where the terminal did not answer. Standard library only.
"""

import json
import os
import re
import select
import sys
import termios
import time
import tty
from pathlib import Path

_REPLY = re.compile(rb"\x1b\[\d+;(\d+)R")
_AT_ONCE = 40
_FILE_SECONDS = 60.0
_REPLY_SECONDS = 5.0


def main(file: Path) -> None:
    """Print the columns."""
    end = time.monotonic() + _FILE_SECONDS
    while not file.exists() and time.monotonic() < end:
        time.sleep(0.05)
    texts = json.loads(file.read_text(encoding="utf-8"))
    terminal = os.open("/dev/tty", os.O_RDWR)
    before = termios.tcgetattr(terminal)
    tty.setraw(terminal)
    try:
        columns: list[int | None] = []
        for start in range(0, len(texts), _AT_ONCE):
            columns += asked(terminal, texts[start : start + _AT_ONCE])
        os.write(terminal, b"\x1b[H\x1b[2J")
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    print(json.dumps(columns))


def asked(terminal: int, texts: list[str]) -> list[int | None]:
    """Return where the cursor stands after each of some texts, every one written at the beginning of an empty row."""
    questions = "".join(f"\x1b[2;1H\x1b[2K{text}\x1b[6n" for text in texts).encode("utf-8")
    heard = b""
    end = time.monotonic() + _REPLY_SECONDS
    while questions or time.monotonic() < end:
        ready, free, _ = select.select([terminal], [terminal] if questions else [], [], 0.2)
        if free:
            questions = questions[os.write(terminal, questions[:512]) :]
        if ready:
            heard += os.read(terminal, 4096)
            end = time.monotonic() + _REPLY_SECONDS
        if len(found := _REPLY.findall(heard)) >= len(texts):
            return [int(column) - 1 for column in found]
    return [*(int(column) - 1 for column in _REPLY.findall(heard)), *[None] * len(texts)][: len(texts)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
