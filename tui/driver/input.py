"""What arrives late: answers that the app must not take for keys."""

import time

from tui.terminal.enquiry import Enquiry

_KEY_AFTER = 0.5
"""Seconds after which the first bytes of an answer were a key after all, a lone Escape for one."""
_TORN_FOR = 10.0
"""Seconds for which the end of an answer is awaited that can be nothing else."""
_SILENT_AFTER = 10.0
"""Seconds after which nothing more is kept back from a terminal that never says the last thing it was asked."""


class LateAnswers:
    """Sifts what the terminal sends until it has answered all it was asked."""

    def __init__(self, enquiry: Enquiry) -> None:
        self._enquiry = enquiry
        self._sieve = enquiry.sieve
        self._begun = time.monotonic()
        self._heard = self._begun

    def typed_before(self) -> bytes:
        """Return the keys pressed before the app read them."""
        return self._enquiry.take_typed()

    def keys(self, data: bytes) -> bytes:
        """Return the keys in what came."""
        self._heard = time.monotonic()
        typed = self._sieve.keys(data)
        if self._heard - self._begun > _SILENT_AFTER:
            typed += self._sieve.release()
        return typed

    def overdue(self) -> bytes:
        """Return what was kept back for too long, now that nothing came."""
        waited = time.monotonic() - self._heard
        is_overdue = waited > (_TORN_FOR if self._sieve.is_torn else _KEY_AFTER)
        return self._sieve.release() if self._sieve.is_waiting and is_overdue else b""
