"""The examples of the documents: commands of a shell and what they print.

A block marked `console` holds lines that begin with `$ `, which are run one after the other in a folder and a home of
the document's own, each followed by what it prints: `warraq` with words alone in this process, by what the program begins
with, since it takes half a second to start, and what only a shell understands, such as pipes, by bash. `…` stands for any text within a line, alone on a line for
any lines. Output that is JSON is compared by its shape: the same keys, and values of the same type. Of a list the first
element is told; in the others, lists may be empty that are not in the first, and the other way round.
"""

import contextlib
import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from tui.cli.run import run_command_line

ANY = "…"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SECONDS = 120
_QUOTED = re.compile(r"'[^']*'|\"[^\"$`\\]*\"")
_OF_A_SHELL = re.compile(r"[^\w \-.,:/@%+]")


class Example(NamedTuple):
    """A command and what it prints."""

    line: int
    """Its line in the document, from 1."""
    command: str
    """As bash takes it, its here-documents included."""
    printed: str


def examples(document: str) -> Iterator[Example]:
    """Yield the examples of a document in their order."""
    for block in _BLOCK.finditer(document):
        first = document.count("\n", 0, block.start(1)) + 1
        yield from _of_block(block[1].splitlines(), first)


def _of_block(lines: list[str], first: int) -> Iterator[Example]:
    starts = [place for place, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        command, rest = [lines[start][2:]], start + 1
        while rest < end and lines[rest].startswith("> "):
            command.append(lines[rest][2:])
            rest += 1
        yield Example(first + start, "\n".join(command), "\n".join(lines[rest:end]).strip("\n"))


class Shell:
    """A shell in a home of its own, in which the checkout's `warraq` is the command."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._environ = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(home),
            "USER": "reader",
            "LOGNAME": "reader",
            "LANG": "C.UTF-8",
            "COLUMNS": "100",
        }

    def run(self, command: str) -> str:
        """Return what a command prints, what it says of errors among it."""
        arguments = plain_arguments(command)
        printed = self._in_bash(command) if arguments is None else self._inside(arguments)
        return printed.decode().replace(str(self._home), "~").strip("\n")

    def _inside(self, arguments: Sequence[str]) -> bytes:
        """Run warraq in this process, with streams that come together as those of a program do that ends in one pipe."""
        written = bytearray()
        streams = [io.TextIOWrapper(io.BufferedWriter(_End(written)), encoding="utf-8") for _ in range(2)]
        with (
            mock.patch.dict(os.environ, self._environ, clear=True),
            contextlib.chdir(self._home),
            mock.patch.multiple(sys, stdin=io.TextIOWrapper(io.BytesIO()), stdout=streams[0], stderr=streams[1]),
        ):
            run_command_line(arguments, self._environ, _no_app)
        for stream in streams:
            stream.flush()
        return bytes(written)

    def _in_bash(self, command: str) -> bytes:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self._home,
            env=self._environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=_SECONDS,
        )
        return done.stdout


class _End(io.RawIOBase):
    """One end of a pipe into which several write."""

    def __init__(self, written: bytearray) -> None:
        self._written = written

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:
        self._written += data
        return len(data)


def _no_app(*_: object) -> int:
    raise AssertionError("there is no terminal to open the app in")


def plain_arguments(command: str) -> list[str] | None:
    """Return the arguments of a command that is `warraq` and words; None of what a shell has to understand."""
    if _OF_A_SHELL.search(_QUOTED.sub("", command)):
        return None
    name, *arguments = shlex.split(command)
    return arguments if name == "warraq" else None


def is_as_told(printed: str, told: str) -> bool:
    """Return whether what was printed is what a document says of it."""
    shape = _json(told)
    if shape is not None:
        found = _json(printed)
        return found is not None and _fits(found, shape)
    return re.fullmatch(_pattern(told), printed) is not None


def _json(text: str) -> object:
    """Return a JSON document, None for what is none."""
    try:
        return json.loads(text) if text.startswith(("{", "[")) else None
    except json.JSONDecodeError:
        return None


def _fits(found: object, told: object, *, is_like_it: bool = False) -> bool:
    """Return whether a value has the shape of the one told; one that is only like it may have other lists empty."""
    if told == ANY:
        return True
    if isinstance(told, dict):
        return (
            isinstance(found, dict)
            and found.keys() == told.keys()
            and all(_fits(found[key], told[key], is_like_it=is_like_it) for key in told)
        )
    if isinstance(told, list):
        return isinstance(found, list) and _lists_fit(found, told, is_like_it=is_like_it)
    return told is None or found is None or type(found) is type(told)


def _lists_fit(found: list[object], told: list[object], *, is_like_it: bool) -> bool:
    """Return whether the first element has the shape told and all others are like it."""
    if not found or not told:
        return is_like_it or bool(found) == bool(told)
    first, *others = found
    return _fits(first, told[0], is_like_it=is_like_it) and all(
        _fits(each, told[0], is_like_it=True) for each in others
    )


def _pattern(told: str) -> str:
    """Return a regular expression of an output with gaps."""
    lines = told.split("\n")
    return "\n".join("(?:.*\n)*.*" if line == ANY else _line(line) for line in lines)


def _line(line: str) -> str:
    return ".*".join(re.escape(part) for part in line.split(ANY))
