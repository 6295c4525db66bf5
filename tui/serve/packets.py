"""Packets between the server and the app of one browser: a kind, four bytes of length, and the content.

The kinds D and M are those of Textual's web driver; F is ours.
"""

import json
from asyncio import IncompleteReadError, StreamReader
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

SCREEN = b"D"
"""What the terminal is to be sent, or what it sent."""
NOTE = b"M"
"""One JSON object."""
FILE = b"F"
"""A file for the browser: one line of JSON that describes it, and its bytes."""
READY = b"__GANGLION__\n"
"""The line after which an app sends packets."""


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet from an app."""

    kind: bytes
    content: bytes

    @property
    def note(self) -> dict[str, object]:
        """Return the JSON object of a note."""
        note = json.loads(self.content)
        return note if isinstance(note, dict) else {}


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that an app hands to its browser."""

    name: str
    mime_type: str
    content: bytes


def packed(kind: bytes, content: bytes) -> bytes:
    """Return the bytes of one packet."""
    return kind + len(content).to_bytes(4, "big") + content


def packed_note(note: Mapping[str, object]) -> bytes:
    """Return the bytes of a note."""
    return packed(NOTE, json.dumps(note).encode())


def packed_file(file: SentFile) -> bytes:
    """Return the bytes of a file's packet."""
    head = json.dumps({"name": file.name, "mime_type": file.mime_type}).encode()
    return packed(FILE, head + b"\n" + file.content)


def unpacked_file(content: bytes) -> SentFile:
    """Return the file of a file's packet."""
    head, _, rest = content.partition(b"\n")
    described = json.loads(head)
    return SentFile(str(described["name"]), str(described["mime_type"]), rest)


async def packets(stream: StreamReader) -> AsyncIterator[Packet]:
    """Yield what an app sends, until it ends; what it says before it is ready is passed over."""
    while (line := await stream.readline()) != READY:
        if not line:
            return
    try:
        while True:
            head = await stream.readexactly(5)
            yield Packet(head[:1], await stream.readexactly(int.from_bytes(head[1:], "big")))
    except (IncompleteReadError, ConnectionError):
        return
