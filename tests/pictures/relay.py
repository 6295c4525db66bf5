"""Run inside a terminal: `relay.py FIFO COMMAND…`. Runs a program whose keys come from the terminal and from a pipe.

What is written into the pipe arrives as if it were typed, so that no X server has to be asked to press keys. Standard
library only.
"""

import contextlib
import fcntl
import os
import pty
import select
import sys
import termios
import tty

_PIECE = 1 << 16


def main(fifo: str, command: list[str]) -> None:
    """Pass on both ways until the program ends."""
    pid, program = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    fcntl.ioctl(program, termios.TIOCSWINSZ, fcntl.ioctl(0, termios.TIOCGWINSZ, b"\0" * 8))
    tty.setraw(0)
    typed = os.open(fifo, os.O_RDWR)
    ways = {0: program, typed: program, program: 1}
    with contextlib.suppress(OSError):
        while True:
            for source in select.select(list(ways), [], [])[0]:
                _pass_on(os.read(source, _PIECE), ways[source])


def _pass_on(data: bytes, target: int) -> None:
    while data:
        data = data[os.write(target, data) :]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
