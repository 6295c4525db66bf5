"""What the app of a browser hears."""

from threading import Event
from types import SimpleNamespace

from textual import events, messages
from textual.message import Message

from tui.serve.driver import BrowserDriver
from tui.serve.packets import SCREEN, packed, packed_note


class Reader(list[bytes]):
    """What comes from the server."""

    is_closed = False

    def close(self) -> None:
        self.is_closed = True


class Deaf(BrowserDriver):
    """A driver without pipes."""

    def __init__(self, *data: bytes) -> None:
        self._debug = False
        self._input_reader = Reader(data)
        self.exit_event = Event()
        self.heard: list[Message] = []
        self.logged: list[str] = []
        self._app = SimpleNamespace(post_message=self.heard.append, log=SimpleNamespace(error=self.logged.append))

    def process_message(self, message: Message) -> None:
        self.heard.append(message)


def test_alt_with_a_digit_is_no_other_sign():
    """Alt with a digit is that in a browser as in a terminal; £ and a digit alone stay what they are, torn or not."""
    typed = packed(SCREEN, "\x1b3£3".encode())
    driver = Deaf(typed[:7], b"", typed[7:])
    driver.run_input_thread()
    keys = [(event.key, event.character) for event in driver.heard if isinstance(event, events.Key)]
    assert keys == [("alt+3", None), ("pound_sign", "£"), ("3", "3")]


def test_an_app_that_hears_nothing_more_ends():
    """Where the server is gone, or sends what nobody understands, the app ends; one that ends already is left alone."""
    for data, problems in ((packed_note({"type": "blur"}), 0), (packed(b"M", b"no note"), 1)):
        driver = Deaf(data, packed(SCREEN, b""))
        driver.run_input_thread()
        assert isinstance(driver.heard[-1], messages.ExitApp)
        assert driver._input_reader.is_closed
        assert len(driver.logged) == problems
    driver = Deaf()
    driver.exit_event.set()
    driver.run_input_thread()
    assert driver.heard == []
