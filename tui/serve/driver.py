"""How an app draws into a browser: Textual's web driver, made safe for what a server lives through."""

from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import Any, BinaryIO, TextIO

from textual import events, messages
from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver
from textual.message import Message
from textual.theme import Theme

from tui.driver.alt import KeyParser
from tui.serve.packets import SCREEN, SentFile, packed_file

_SCREEN = SCREEN.decode("ascii")


class BrowserDriver(WebDriver):
    """Writes packets whole, ends the app with its server, and hands files over in one piece.

    A server that is gone takes no packets: that is no fault of the app, which ends because it hears nothing more.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._turn = RLock()

    def start_application_mode(self) -> None:
        """Begin to draw, and let the page around the terminal have the colour of the theme and the title."""
        super().start_application_mode()
        self._app.theme_changed_signal.subscribe(self._app, self._tell_background)
        self._tell_background(self._app.current_theme)
        self._app.watch(self._app, "title", self._tell_title)

    def write(self, data: str) -> None:
        """Send what the terminal is to show; what is no text becomes question marks."""
        with self._turn, suppress(OSError):
            super().write(data.encode("utf-8", "replace").decode())

    def write_meta(self, data: dict[str, object]) -> None:
        """Send a note to the server."""
        with self._turn, suppress(OSError):
            super().write_meta(data)

    def run_input_thread(self) -> None:
        """Pass on what the browser sends; where the server is gone nothing more comes, and the app ends."""
        try:
            self._hear()
        except Exception as error:  # noqa: BLE001 - whatever it is, an app that hears nothing more has to end
            self._app.log.error(f"Nothing more is heard from the browser: {error!r}")
        finally:
            self._input_reader.close()
        if not self.exit_event.is_set():
            self._app.post_message(messages.ExitApp())

    def _hear(self) -> None:
        """Turn packets into events until there are no more, keys by the parser that the terminal's are turned by."""
        parser, packets = KeyParser(self._debug), ByteStream()
        decode = getincrementaldecoder("utf-8")("replace").decode
        for data in self._input_reader:
            for kind, content in packets.feed(data) if data else ():
                if kind != _SCREEN:
                    self._on_meta(kind, content)
                elif typed := decode(content):
                    self._process(parser.feed(typed))
            self._process(parser.tick())

    def _process(self, heard: Iterable[Message]) -> None:
        for message in heard:
            self.process_message(message)

    def deliver_binary(self, binary: BinaryIO | TextIO, *, delivery_key: str, save_path: Path, **options: Any) -> None:
        """Send a file to the browser, which saves it where it saves what is downloaded."""
        binary.seek(0)
        read = binary.read()
        binary.close()
        content = read.encode(options.get("encoding") or "utf-8") if isinstance(read, str) else read
        file = SentFile(save_path.name, options.get("mime_type") or "application/octet-stream", content)
        with self._turn, suppress(OSError):
            self._write(packed_file(file))
        self._app.post_message(events.DeliveryComplete(key=delivery_key, path=None, name=options.get("name")))

    def _tell_background(self, theme: Theme) -> None:
        self.write_meta({"type": "background", "colour": theme.background or self._app.theme_variables["background"]})

    def _tell_title(self, title: str) -> None:
        self.write_meta({"type": "title", "title": title})
