"""Row identifiers that sort by the time they were made (RFC 9562, version 7)."""

import os
import time
from uuid import UUID

_MILLISECOND = 1_000_000
_SLICES = 4096


def uuid7() -> UUID:
    """Return a new UUIDv7: milliseconds since 1970, the fraction of the millisecond in 4096ths, 62 random bits."""
    milliseconds, rest = divmod(time.time_ns(), _MILLISECOND)
    fraction = rest * _SLICES // _MILLISECOND
    random = int.from_bytes(os.urandom(8), "big") >> 2
    return UUID(int=milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | random)
