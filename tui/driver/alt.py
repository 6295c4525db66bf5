"""The parser of what the terminal sends, which takes Alt with a digit for what it is."""

from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser

_ESCAPE = "\x1b"


class KeyParser(XTermParser):
    """Textual's, which reads Escape with a digit, as most terminals send Alt with it, as the ¡ ™ £ of another keyboard."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        digit = sequence.removeprefix(_ESCAPE)
        if len(sequence) == 2 and digit in "0123456789":
            yield events.Key(f"alt+{digit}", None)
        else:
            yield from super()._sequence_to_key_events(sequence, alt)
